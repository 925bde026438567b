package vn.thidua.achievement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.achievement.model.NarrativeFile;
import vn.thidua.achievement.model.NarrativeReading;
import vn.thidua.achievement.model.NarrativeSection;
import vn.thidua.achievement.usecase.ClusterReportQueries;
import vn.thidua.achievement.usecase.TakeNarrativeFile;
import vn.thidua.achievement.usecase.WordFile;
import vn.thidua.shared.web.Done;

/** A unit's report as a Word file: choose it, look at how it was read, take it over. */
@Named
@ViewScoped
public class NarrativeFileView implements Serializable {

    @Inject
    private transient ClusterReportQueries queries;

    @Inject
    private transient TakeNarrativeFile take;

    @Inject
    private transient Done done;

    private long cluster;
    private long year;
    private long unit;
    private ClusterReportQueries.FilePage page;
    private transient Part part;
    private String fileName;
    private NarrativeReading reading;
    private List<ParagraphRow> rows = new ArrayList<>();

    public void load() {
        page = queries.file(cluster, year, unit);
    }

    public void preview() {
        reading = null;
        rows.clear();
        fileName = part == null ? null : part.getSubmittedFileName();
        reading = take.preview(cluster, year, unit, bytes());
        reading.items().forEach(item -> rows.add(new ParagraphRow(item)));
    }

    public String store() {
        List<NarrativeFile.Taken> taken = rows.stream().filter(row -> row.getSection() != null)
                .map(row -> new NarrativeFile.Taken(row.getSection(), row.getItem().text())).toList();
        take.execute(new TakeNarrativeFile.Command(cluster, year, unit, page.version(), fileName, taken));
        done.say("achievement.narrativeFile.message.taken", taken.size(), page.unit().shortName());
        String where = page.writes() ? "/achievement/narrative.xhtml" : "/achievement/narrative-file.xhtml";
        return where + "?faces-redirect=true&cluster=" + cluster + "&year=" + year + (page.writes() ? "" : "&unit=" + unit);
    }

    private byte[] bytes() {
        try {
            return part == null ? new byte[0] : part.getInputStream().readNBytes(WordFile.MAX_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public NarrativeSection[] getSectionNames() {
        return NarrativeSection.values();
    }

    public long getMaxBytes() {
        return WordFile.MAX_BYTES;
    }

    public long getMaxMegabytes() {
        return getMaxBytes() / (1024 * 1024);
    }

    public String getOldFonts() {
        return String.join(", ", reading.oldFonts());
    }

    public ClusterReportQueries.FilePage getPage() {
        return page;
    }

    public NarrativeReading getReading() {
        return reading;
    }

    public List<ParagraphRow> getRows() {
        return rows;
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

    public long getUnit() {
        return unit;
    }

    public void setUnit(long unit) {
        this.unit = unit;
    }

    public Part getPart() {
        return part;
    }

    public void setPart(Part part) {
        this.part = part;
    }
}
