package vn.thidua.achievement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.achievement.model.CriteriaColumn;
import vn.thidua.achievement.model.CriteriaSheet;
import vn.thidua.achievement.usecase.CriteriaQueries;
import vn.thidua.achievement.usecase.ImportCriteria;
import vn.thidua.shared.table.CellFault;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.web.Done;
import vn.thidua.shared.web.Language;

/** Import of a criteria tree: choose a file, look at how it was understood, take it over. */
@Named
@ViewScoped
public class ImportView implements Serializable {

    @Inject
    private transient CriteriaQueries queries;

    @Inject
    private transient ImportCriteria importCriteria;

    @Inject
    private transient Language language;

    @Inject
    private transient Done done;

    @Inject
    private transient CurrentUser user;

    private long cluster;
    private long year;
    private CriteriaQueries.CriteriaPage page;
    private transient Part part;
    private byte[] file;
    private String fileName;
    private CriteriaSheet.Reading reading;

    public void load() {
        page = queries.configurable(cluster, year);
        user.must(Permission.CONFIGURE_YEAR, page.cluster().place());
    }

    public void preview() {
        reading = null;
        file = bytes();
        fileName = part == null ? null : part.getSubmittedFileName();
        reading = importCriteria.preview(new ImportCriteria.Command(page.set().id(), page.set().version(), file));
    }

    public String store() {
        importCriteria.execute(new ImportCriteria.Command(page.set().id(), page.set().version(), file));
        done.say("achievement.import.message.stored", reading.lines().size());
        return "/achievement/criteria.xhtml?faces-redirect=true&cluster=" + cluster + "&year=" + year;
    }

    private byte[] bytes() {
        try {
            return part == null ? new byte[0] : part.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String faultText(CellFault fault) {
        return Messages.text(language.getLocale(), fault.key(), fault.args().toArray());
    }

    public CriteriaColumn[] getColumns() {
        return CriteriaColumn.values();
    }

    public CriteriaQueries.CriteriaPage getPage() {
        return page;
    }

    public CriteriaSheet.Reading getReading() {
        return reading;
    }

    public String getFileName() {
        return fileName;
    }

    public long getCluster() {
        return cluster;
    }

    public void setCluster(long cluster) {
        this.cluster = cluster;
    }

    public long getYear() {
        return year;
    }

    public void setYear(long year) {
        this.year = year;
    }

    public Part getPart() {
        return part;
    }

    public void setPart(Part part) {
        this.part = part;
    }
}
