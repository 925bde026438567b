package vn.thidua.unit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import vn.thidua.shared.web.Done;
import vn.thidua.unit.UnitKind;
import vn.thidua.unit.usecase.ChangeUnitCode;
import vn.thidua.unit.usecase.EndUnit;
import vn.thidua.unit.usecase.FoundMemberOrganisation;
import vn.thidua.unit.usecase.RenameUnit;
import vn.thidua.unit.usecase.UnitQueries;
import vn.thidua.unit.usecase.UnitQueries.UnitPage;

/** One unit through time: what it was, where it came from and what it became; and what staff do with it. */
@Named
@ViewScoped
public class UnitView extends UnitFields {

    @Inject
    private transient UnitQueries queries;

    @Inject
    private transient RenameUnit rename;

    @Inject
    private transient EndUnit end;

    @Inject
    private transient ChangeUnitCode changeCode;

    @Inject
    private transient FoundMemberOrganisation found;

    @Inject
    private transient Done done;

    private long id;
    private UnitPage page;

    private LocalDate from;
    private String legalBasis;
    private LocalDate lastDay;
    private String endBasis;
    private String accountName;
    private String personName;
    private FoundMemberOrganisation.Founded founded;

    public void load() {
        page = queries.unit(id);
        kind = page.unit().kind();
        name = page.unit().name();
        shortName = page.unit().shortName();
        code = page.unit().code();
    }

    public String renameUnit() {
        rename.execute(new RenameUnit.Command(id, page.unit().version(), kind, name, shortName, from, legalBasis));
        done.say("unit.unit.message.renamed", name, from);
        return here();
    }

    public String endUnit() {
        end.execute(new EndUnit.Command(id, page.unit().version(), lastDay, endBasis));
        done.say("unit.unit.message.ended", page.unit().name(), lastDay);
        return here();
    }

    public String saveCode() {
        changeCode.execute(new ChangeUnitCode.Command(id, page.unit().version(), code));
        done.say("unit.unit.message.codeSaved");
        return here();
    }

    /** No redirect: the password stands on this one answer and nowhere else. */
    public void foundOrganisation() {
        founded = found.execute(new FoundMemberOrganisation.Command(id, page.unit().version(), accountName, personName));
        page = queries.unit(id);
    }

    public FoundMemberOrganisation.Founded getFounded() {
        return founded;
    }

    private String here() {
        return "/unit/unit.xhtml?faces-redirect=true&id=" + id;
    }

    public UnitKind[] getKinds() {
        return UnitKind.values();
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public UnitPage getPage() {
        return page;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public String getLegalBasis() {
        return legalBasis;
    }

    public void setLegalBasis(String legalBasis) {
        this.legalBasis = legalBasis;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getEndBasis() {
        return endBasis;
    }

    public void setEndBasis(String endBasis) {
        this.endBasis = endBasis;
    }

    public String getAccountName() {
        return accountName;
    }

    public void setAccountName(String accountName) {
        this.accountName = accountName;
    }

    public String getPersonName() {
        return personName;
    }

    public void setPersonName(String personName) {
        this.personName = personName;
    }
}
