package vn.thidua.achievement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import vn.thidua.achievement.model.scoring.CriterionKind;
import vn.thidua.achievement.model.scoring.LineScore;
import vn.thidua.achievement.model.scoring.Reported;
import vn.thidua.achievement.model.scoring.Working;
import vn.thidua.achievement.usecase.WorksheetQueries;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.text.VnNumber;
import vn.thidua.shared.web.Language;

/** The worksheet of one unit, on screen and paper. */
@Named
@ViewScoped
public class WorksheetView implements Serializable {

    @Inject
    private transient WorksheetQueries queries;

    @Inject
    private transient Language language;

    private long cluster;
    private long year;
    private long unit;
    private WorksheetQueries.Worksheet sheet;

    public void load() {
        sheet = queries.of(cluster, year, unit);
    }

    /** What was entered, as a person reads it. */
    public String input(LineScore line) {
        Reported reported = line.reported();
        if (line.group() || reported.empty()) {
            return "";
        }
        if (line.spec().kind() == CriterionKind.YES_NO) {
            return text(reported.met() ? "achievement.worksheet.label.yes" : "achievement.worksheet.label.no");
        }
        boolean chosen = line.spec().kind() == CriterionKind.STEPS && !line.spec().stepsByFigure();
        String figure = chosen ? "" : VnNumber.format(reported.figure());
        String measure = line.spec().unitOfMeasure() == null || figure.isEmpty() ? "" : " " + line.spec().unitOfMeasure();
        String target = line.assignment().target() == null ? "" : "; " + text("achievement.worksheet.label.target", line.assignment().target());
        String deducted = reported.deductions() == null ? "" : "; " + text("achievement.worksheet.label.deducted", reported.deductions());
        return (figure + measure + target + deducted).replaceFirst("^; ", "");
    }

    public String working(Working working) {
        return text(working.key(), working.args().toArray());
    }

    private String text(String key, Object... args) {
        return Messages.text(language.getLocale(), key, args);
    }

    public WorksheetQueries.Worksheet getSheet() {
        return sheet;
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
}
