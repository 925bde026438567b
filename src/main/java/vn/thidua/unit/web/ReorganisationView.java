package vn.thidua.unit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.thidua.access.CurrentUser;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.shared.web.Done;
import vn.thidua.unit.UnitKind;
import vn.thidua.unit.model.ReorganisationKind;
import vn.thidua.unit.usecase.RecordReorganisation;
import vn.thidua.unit.usecase.RecordReorganisation.NewUnit;
import vn.thidua.unit.usecase.Reorganising.Source;
import vn.thidua.unit.usecase.UnitQueries;
import vn.thidua.unit.usecase.UnitQueries.ReorganisationForm;

/** Provincial staff take their units through a reorganisation: first what and when, then which units. */
@Named
@ViewScoped
public class ReorganisationView implements Serializable {

    private static final int BLANK_ROWS = 3;

    @Inject
    private transient UnitQueries queries;

    @Inject
    private transient RecordReorganisation recordReorganisation;

    @Inject
    private transient CurrentUser user;

    @Inject
    private transient Done done;

    private ReorganisationKind kind = ReorganisationKind.SPLIT;
    private LocalDate on;
    private ReorganisationForm form;

    private List<Long> sources = new ArrayList<>();
    private List<Long> continuing = new ArrayList<>();
    private List<Long> targets = new ArrayList<>();
    private Long target;
    private Long parentId;
    private List<Row> rows = new ArrayList<>();
    private String pasted;
    private String legalBasis;
    private String note;

    public void load() {
        form = queries.reorganisation(on);
        addRows();
    }

    public void addRows() {
        for (int i = 0; i < BLANK_ROWS; i++) {
            rows.add(new Row());
        }
    }

    /** Lines of a spreadsheet: code, name, short name, kind; what is there already stays above them. */
    public void takePasted() {
        rows.removeIf(Row::blank);
        (pasted == null ? "" : pasted).lines().filter(line -> !line.isBlank()).map(Row::of).forEach(rows::add);
        pasted = null;
        if (rows.isEmpty()) {
            addRows();
        }
    }

    public String save() {
        List<Source> chosen = form.sources().stream().filter(unit -> sources.contains(unit.id())).map(unit -> new Source(unit.id(), unit.version())).toList();
        List<NewUnit> founded = kind.founds() ? rows.stream().filter(row -> !row.blank()).map(Row::unit).toList() : List.of();
        Set<Long> going = new HashSet<>(continuing);
        going.retainAll(sources);
        List<Long> existing = kind == ReorganisationKind.MERGE && target != null ? List.of(target) : kind.founds() ? targets : List.of();
        recordReorganisation.execute(new RecordReorganisation.Command(user.organisationId(), kind, on, legalBasis, note, chosen, going, founded, existing, parentId));
        done.say("unit.reorganisation.message.recorded", chosen.size(), founded.size(), on);
        return "/unit/units.xhtml?faces-redirect=true";
    }

    /** A unit to be founded, as typed. */
    public static class Row extends UnitFields {


        /** Columns parted by tabs or semicolons; what cannot be read as a kind leaves the row a commune. */
        static Row of(String line) {
            String[] cells = line.split("[\\t;]", -1);
            Row row = new Row();
            row.code = cells[0].strip();
            row.name = cells.length > 1 ? cells[1].strip() : null;
            row.shortName = cells.length > 2 ? cells[2].strip() : null;
            String typed = cells.length > 3 ? Vietnamese.searchKey(cells[3]) : "";
            Arrays.stream(UnitKind.values()).filter(kind -> Vietnamese.searchKey(Messages.text(Vietnamese.LOCALE, kind)).equals(typed)).findFirst()
                    .ifPresent(found -> row.kind = found);
            return row;
        }

        boolean blank() {
            return empty(name) && empty(shortName) && empty(code);
        }

        private static boolean empty(String text) {
            return text == null || text.isBlank();
        }

        NewUnit unit() {
            return new NewUnit(kind, name, shortName, code);
        }
    }

    /** A new name has its own form on the page of the unit. */
    public List<ReorganisationKind> getReorganisations() {
        return Arrays.stream(ReorganisationKind.values()).filter(one -> one != ReorganisationKind.RENAME).toList();
    }

    public UnitKind[] getKinds() {
        return UnitKind.values();
    }

    public ReorganisationKind getKind() {
        return kind;
    }

    public void setKind(ReorganisationKind kind) {
        this.kind = kind == null ? ReorganisationKind.SPLIT : kind;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public ReorganisationForm getForm() {
        return form;
    }

    public List<Long> getSources() {
        return sources;
    }

    public void setSources(List<Long> sources) {
        this.sources = sources;
    }

    public List<Long> getContinuing() {
        return continuing;
    }

    public void setContinuing(List<Long> continuing) {
        this.continuing = continuing;
    }

    public List<Long> getTargets() {
        return targets;
    }

    public void setTargets(List<Long> targets) {
        this.targets = targets;
    }

    public Long getTarget() {
        return target;
    }

    public void setTarget(Long target) {
        this.target = target;
    }

    public Long getParentId() {
        return parentId;
    }

    public void setParentId(Long parentId) {
        this.parentId = parentId;
    }

    public List<Row> getRows() {
        return rows;
    }

    public String getPasted() {
        return pasted;
    }

    public void setPasted(String pasted) {
        this.pasted = pasted;
    }

    public String getLegalBasis() {
        return legalBasis;
    }

    public void setLegalBasis(String legalBasis) {
        this.legalBasis = legalBasis;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
