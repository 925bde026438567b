package vn.thidua.achievement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.achievement.model.CriterionKind;
import vn.thidua.achievement.model.CriterionSpec;
import vn.thidua.achievement.model.Fields;
import vn.thidua.achievement.usecase.AddCriterion;
import vn.thidua.achievement.usecase.ChangeCriterion;
import vn.thidua.achievement.usecase.CreateCriteriaSet;
import vn.thidua.achievement.usecase.CriteriaQueries;
import vn.thidua.achievement.usecase.MoveCriterion;
import vn.thidua.achievement.usecase.PublishCriteriaSet;
import vn.thidua.achievement.usecase.RemoveCriterion;
import vn.thidua.achievement.usecase.SetTargets;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.web.Done;
import vn.thidua.shared.web.Language;

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

    private String title;
    private int decimals = 2;

    private String code;
    private String name;
    private CriterionKind kind = CriterionKind.DIRECT;
    private BigDecimal maxPoints;
    private BigDecimal pointsEach;
    private String unitOfMeasure;
    private boolean evidenceRequired;
    private String guidance;

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
        private BigDecimal figure;

        TargetCell(long criterionId, long unitId, String unitName, BigDecimal figure) {
            this.criterionId = criterionId;
            this.unitId = unitId;
            this.unitName = unitName;
            this.figure = figure;
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
            page.set().members().forEach(unit -> row.cells.add(new TargetCell(line.id(), unit.id(), unit.shortName(), line.targets().get(unit.id()))));
            targetRows.add(row);
        }
        page.set().lines().stream().filter(line -> edit != null && line.id() == edit).findFirst().ifPresent(this::show);
    }

    private void show(CriteriaQueries.LineView line) {
        code = line.code();
        name = line.name();
        kind = line.kind();
        maxPoints = line.maxPoints();
        pointsEach = line.pointsEach();
        unitOfMeasure = line.unitOfMeasure();
        evidenceRequired = line.evidenceRequired();
        guidance = line.guidance();
    }

    public String createSet() {
        create.execute(new CreateCriteriaSet.Command(cluster, year, title, decimals));
        done.say("achievement.criteria.message.created");
        return here();
    }

    public String addLine() {
        add.execute(new AddCriterion.Command(page.set().id(), page.set().version(), below, spec()));
        done.say("achievement.criteria.message.added", code);
        return here();
    }

    public String changeLine() {
        change.execute(new ChangeCriterion.Command(page.set().id(), page.set().version(), edit, spec()));
        done.say("achievement.criteria.message.changed", code);
        return here();
    }

    public String removeLine() {
        remove.execute(new RemoveCriterion.Command(page.set().id(), page.set().version(), edit));
        done.say("achievement.criteria.message.removed", code);
        return here();
    }

    public String moveLine(boolean up) {
        move.execute(new MoveCriterion.Command(page.set().id(), page.set().version(), edit, up));
        return here() + "&edit=" + edit;
    }

    public String saveTargets() {
        List<SetTargets.Cell> cells = new ArrayList<>();
        targetRows.forEach(row -> row.cells.forEach(cell -> cells.add(new SetTargets.Cell(cell.criterionId, cell.unitId, cell.figure))));
        setTargets.execute(new SetTargets.Command(page.set().id(), page.set().version(), cells));
        done.say("achievement.criteria.message.targetsSaved");
        return here();
    }

    public String publishSet() {
        publish.execute(new PublishCriteriaSet.Command(page.set().id(), page.set().version()));
        done.say("achievement.criteria.message.published");
        return here();
    }

    private CriterionSpec spec() {
        return new CriterionSpec(code, name, kind, maxPoints, pointsEach, unitOfMeasure, evidenceRequired, guidance);
    }

    private String here() {
        return "/achievement/criteria.xhtml?faces-redirect=true&cluster=" + cluster + "&year=" + year;
    }

    public String problemText(CriteriaSet.Problem problem) {
        return Messages.text(language.getLocale(), problem.key(), problem.args().toArray());
    }

    /** Whether the editor of one line is open. */
    public boolean isEditing() {
        return page.mayChange() && edit != null && code != null || isNewLine();
    }

    public boolean isNewLine() {
        return page.mayChange() && edit == null && (adding || below != null);
    }

    public CriterionKind[] getKinds() {
        return CriterionKind.values();
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

    public int getDecimals() {
        return decimals;
    }

    public void setDecimals(int decimals) {
        this.decimals = decimals;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public CriterionKind getKind() {
        return kind;
    }

    public void setKind(CriterionKind kind) {
        this.kind = kind;
    }

    public BigDecimal getMaxPoints() {
        return maxPoints;
    }

    public void setMaxPoints(BigDecimal maxPoints) {
        this.maxPoints = maxPoints;
    }

    public BigDecimal getPointsEach() {
        return pointsEach;
    }

    public void setPointsEach(BigDecimal pointsEach) {
        this.pointsEach = pointsEach;
    }

    public String getUnitOfMeasure() {
        return unitOfMeasure;
    }

    public void setUnitOfMeasure(String unitOfMeasure) {
        this.unitOfMeasure = unitOfMeasure;
    }

    public boolean getEvidenceRequired() {
        return evidenceRequired;
    }

    public void setEvidenceRequired(boolean evidenceRequired) {
        this.evidenceRequired = evidenceRequired;
    }

    public String getGuidance() {
        return guidance;
    }

    public void setGuidance(String guidance) {
        this.guidance = guidance;
    }
}
