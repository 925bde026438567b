package vn.thidua.achievement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.achievement.model.scoring.Assignment;
import vn.thidua.achievement.model.scoring.TieRule;
import vn.thidua.achievement.model.Fields;
import vn.thidua.achievement.usecase.AddCriterion;
import vn.thidua.achievement.usecase.BeginAddendum;
import vn.thidua.achievement.usecase.ChangeCriterion;
import vn.thidua.achievement.usecase.CreateCriteriaSet;
import vn.thidua.achievement.usecase.CriteriaQueries;
import vn.thidua.achievement.usecase.IssueAddendum;
import vn.thidua.achievement.usecase.MapCriterion;
import vn.thidua.achievement.usecase.MoveCriterion;
import vn.thidua.achievement.usecase.PublishCriteriaSet;
import vn.thidua.achievement.usecase.RemoveCriterion;
import vn.thidua.achievement.usecase.SetTargets;
import vn.thidua.achievement.usecase.SettleComparing;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.text.VnNumber;
import vn.thidua.shared.web.Done;
import vn.thidua.shared.web.Language;
import vn.thidua.unit.UnitRef;

/** The criteria set of a cluster-year: everybody of the cluster reads it, provincial staff build and publish it. */
@Named
@ViewScoped
public class CriteriaView implements Serializable {

    @Inject
    private transient CriteriaQueries queries;

    @Inject
    private transient CreateCriteriaSet create;

    @Inject
    private transient AddCriterion add;

    @Inject
    private transient ChangeCriterion change;

    @Inject
    private transient RemoveCriterion remove;

    @Inject
    private transient MoveCriterion move;

    @Inject
    private transient SetTargets setTargets;

    @Inject
    private transient SettleComparing settle;

    @Inject
    private transient BeginAddendum beginAddendum;

    @Inject
    private transient IssueAddendum issueAddendum;

    @Inject
    private transient MapCriterion map;

    @Inject
    private transient PublishCriteriaSet publish;

    @Inject
    private transient Language language;

    @Inject
    private transient Done done;

    private long cluster;
    private long year;
    private Long edit;
    private Long below;
    private boolean adding;

    private CriteriaQueries.CriteriaPage page;
    private final List<TargetRow> targetRows = new ArrayList<>();

    private Long assign;
    private Long mapping;
    private List<Long> origins = new ArrayList<>();
    private LocalDate addendumOn;
    private String addendumReason;
    private boolean settling;
    private List<Long> assignedUnits = new ArrayList<>();

    private String title;
    private final ComparingForm comparing = new ComparingForm();
    private final CriterionForm line = new CriterionForm();


    /** Targets of one criterion, one cell for each member. */
    public static class TargetRow implements Serializable {

        private final CriteriaQueries.LineView line;
        private final List<TargetCell> cells = new ArrayList<>();

        TargetRow(CriteriaQueries.LineView line) {
            this.line = line;
        }

        public CriteriaQueries.LineView getLine() {
            return line;
        }

        public List<TargetCell> getCells() {
            return cells;
        }
    }

    public static class TargetCell implements Serializable {

        private final long criterionId;
        private final long unitId;
        private final String unitName;
        private final boolean assigned;
        private BigDecimal figure;

        TargetCell(long criterionId, long unitId, String unitName, Assignment assignment) {
            this.criterionId = criterionId;
            this.unitId = unitId;
            this.unitName = unitName;
            this.assigned = assignment.assigned();
            this.figure = assignment.target();
        }

        SetTargets.Cell cell() {
            return new SetTargets.Cell(criterionId, unitId, Assignment.of(figure));
        }

        /** Where it is not assigned there is no target to enter. */
        public boolean isAssigned() {
            return assigned;
        }

        public String getUnitName() {
            return unitName;
        }

        public BigDecimal getFigure() {
            return figure;
        }

        public void setFigure(BigDecimal figure) {
            this.figure = figure;
        }

        public String getField() {
            return Fields.target(criterionId, unitId);
        }
    }

    public void load() {
        page = queries.of(cluster, year);
        targetRows.clear();
        if (page.set() == null) {
            title = Messages.text(language.getLocale(), "achievement.criteria.label.defaultTitle", page.year().number());
            return;
        }
        for (CriteriaQueries.LineView line : page.set().targetLines()) {
            TargetRow row = new TargetRow(line);
            page.set().members().forEach(unit -> row.cells.add(new TargetCell(line.id(), unit.id(), unit.shortName(), line.assignment(unit.id()))));
            targetRows.add(row);
        }
        CriteriaQueries.SetView set = page.set();
        title = set.title();
        comparing.show(set.rounding(), set.comparing().cap(), set.comparing().bands(), set.comparing().ties());
        set.lines().stream().filter(line -> mapping != null && line.id() == mapping).findFirst().ifPresent(line -> origins = new ArrayList<>(line.origins()));
        if (isAssigning()) {
            assignedUnits = new ArrayList<>(set.members().stream().map(UnitRef::id).filter(unit -> assigned().assignment(unit).assigned()).toList());
        }
        page.set().lines().stream().filter(one -> edit != null && one.id() == edit).findFirst().ifPresent(shown -> line.show(shown.spec()));
    }

    public String createSet() {
        create.execute(new CreateCriteriaSet.Command(cluster, year, title, comparing.getDecimals()));
        done.say("achievement.criteria.message.created");
        return here();
    }

    public String addLine() {
        add.execute(new AddCriterion.Command(page.set().id(), page.set().version(), below, line.spec()));
        done.say("achievement.criteria.message.added", line.getCode());
        return here();
    }

    public String changeLine() {
        change.execute(new ChangeCriterion.Command(page.set().id(), page.set().version(), edit, line.spec()));
        done.say("achievement.criteria.message.changed", line.getCode());
        return here();
    }

    public String removeLine() {
        remove.execute(new RemoveCriterion.Command(page.set().id(), page.set().version(), edit));
        done.say("achievement.criteria.message.removed", line.getCode());
        return here();
    }

    public String moveLine(boolean up) {
        move.execute(new MoveCriterion.Command(page.set().id(), page.set().version(), edit, up));
        return here() + "&edit=" + edit;
    }

    public String saveTargets() {
        List<SetTargets.Cell> cells = new ArrayList<>();
        targetRows.forEach(row -> row.cells.stream().filter(TargetCell::isAssigned).forEach(cell -> cells.add(cell.cell())));
        setTargets.execute(new SetTargets.Command(page.set().id(), page.set().version(), cells));
        done.say("achievement.criteria.message.targetsSaved");
        return here();
    }

    /** The members the opened line is assigned to become those that are ticked; their targets stay. */
    public String saveAssignment() {
        CriteriaQueries.LineView line = assigned();
        List<SetTargets.Cell> cells = page.set().members().stream().map(unit -> new SetTargets.Cell(line.id(), unit.id(), !assignedUnits.contains(unit.id())
                ? Assignment.NOT_ASSIGNED : line.assignment(unit.id()).assigned() ? line.assignment(unit.id()) : Assignment.WITHOUT_TARGET)).toList();
        setTargets.execute(new SetTargets.Command(page.set().id(), page.set().version(), cells));
        done.say("achievement.criteria.message.assigned", line.code());
        return here() + "#c-" + line.id();
    }

    private CriteriaQueries.LineView assigned() {
        return page.set().lines().stream().filter(line -> assign != null && line.id() == assign && !line.group()).findFirst().orElseThrow(NotFound::new);
    }

    public String saveSettings() {
        settle.execute(new SettleComparing.Command(page.set().id(), page.set().version(), title, comparing.rounded(),
                new CriteriaSet.Comparing(comparing.getCap(), comparing.told(), comparing.chain())));
        done.say("achievement.criteria.message.settled");
        return here();
    }

    public String amend() {
        beginAddendum.execute(new BeginAddendum.Command(page.set().id(), page.set().version(), addendumOn, addendumReason));
        done.say("achievement.criteria.message.amending");
        return here();
    }

    public String issue() {
        issueAddendum.execute(new IssueAddendum.Command(page.set().id(), page.set().version()));
        done.say("achievement.criteria.message.issued");
        return here() + "#addenda";
    }

    public String saveOrigins() {
        map.execute(new MapCriterion.Command(page.set().id(), page.set().version(), mapping, origins));
        done.say("achievement.criteria.message.mapped");
        return here() + "#c-" + mapping;
    }

    public String publishSet() {
        publish.execute(new PublishCriteriaSet.Command(page.set().id(), page.set().version()));
        done.say("achievement.criteria.message.published");
        return here();
    }

    private String here() {
        return "/achievement/criteria.xhtml?faces-redirect=true&cluster=" + cluster + "&year=" + year;
    }

    public String problemText(CriteriaSet.Problem problem) {
        return Messages.text(language.getLocale(), problem.key(), problem.args().toArray());
    }

    /** Whether the editor of one line is open. */
    public boolean isEditing() {
        return page.mayChange() && edit != null && line.getCode() != null || isNewLine();
    }

    public boolean isNewLine() {
        return page.mayChange() && edit == null && (adding || below != null);
    }

    /** Whether the editor of whom a line is assigned to is open. */
    public boolean isAssigning() {
        return page.mayChange() && assign != null;
    }

    /** Whether the editor of the lines of the year before is open. */
    public boolean isMapped() {
        return page.mayMap() && mapping != null;
    }

    public String getMappedName() {
        return page.set().lines().stream().filter(line -> mapping != null && line.id() == mapping).findFirst().map(line -> line.code() + " " + line.name()).orElseThrow(NotFound::new);
    }

    /** Codes of the lines of the year before from which a line goes on. */
    public String originsText(CriteriaQueries.LineView line) {
        return page.set().earlier().stream().filter(earlier -> line.origins().contains(earlier.id())).map(CriteriaQueries.EarlierLine::code).collect(Collectors.joining(", "));
    }

    /** Whether the settings of rounding and comparing are open. */
    public boolean isSettling() {
        return page.mayChange() && settling;
    }

    public String getAssignedName() {
        return assigned().code() + " " + assigned().name();
    }

    /** Short names of the members a line is not assigned to. */
    public String notAssignedTo(CriteriaQueries.LineView line) {
        return page.set().members().stream().filter(unit -> line.notAssigned().contains(unit.id())).map(UnitRef::shortName).collect(Collectors.joining(", "));
    }

    /** A step table in one line, such as "0: 8; 1: 6". */
    public String stepsText(CriteriaQueries.LineView line) {
        return line.spec().steps().stream().map(step -> step.condition() + ": " + VnNumber.format(step.points())).collect(Collectors.joining("; "));
    }

    public String tieText(TieRule rule) {
        return Messages.text(language.getLocale(), rule.kind()) + (rule.code() == null ? "" : " " + rule.code());
    }

    public CriteriaQueries.CriteriaPage getPage() {
        return page;
    }

    public List<TargetRow> getTargetRows() {
        return targetRows;
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

    public Long getEdit() {
        return edit;
    }

    public void setEdit(Long edit) {
        this.edit = edit;
    }

    public Long getBelow() {
        return below;
    }

    public void setBelow(Long below) {
        this.below = below;
    }

    public boolean getAdding() {
        return adding;
    }

    public void setAdding(boolean adding) {
        this.adding = adding;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public Long getAssign() {
        return assign;
    }

    public void setAssign(Long assign) {
        this.assign = assign;
    }

    public boolean getSettling() {
        return settling;
    }

    public void setSettling(boolean settling) {
        this.settling = settling;
    }

    public List<Long> getAssignedUnits() {
        return assignedUnits;
    }

    public void setAssignedUnits(List<Long> assignedUnits) {
        this.assignedUnits = assignedUnits;
    }

    public Long getMapping() {
        return mapping;
    }

    public void setMapping(Long mapping) {
        this.mapping = mapping;
    }

    public List<Long> getOrigins() {
        return origins;
    }

    public void setOrigins(List<Long> origins) {
        this.origins = origins;
    }

    public LocalDate getAddendumOn() {
        return addendumOn;
    }

    public void setAddendumOn(LocalDate addendumOn) {
        this.addendumOn = addendumOn;
    }

    public String getAddendumReason() {
        return addendumReason;
    }

    public void setAddendumReason(String addendumReason) {
        this.addendumReason = addendumReason;
    }

    public ComparingForm getComparing() {
        return comparing;
    }

    public CriterionForm getLine() {
        return line;
    }
}
