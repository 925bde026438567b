package vn.thidua.achievement.web;

import java.util.Locale;
import vn.thidua.achievement.model.scoring.CriterionKind;
import vn.thidua.achievement.model.scoring.CriterionSpec;
import vn.thidua.achievement.model.scoring.Reported;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.text.VnNumber;

/** What was reported for a criterion, as a person reads it. */
final class FigureText {

    private FigureText() {
    }

    static String of(CriterionSpec spec, Reported reported, Locale locale) {
        if (!spec.kind().scored() || reported.empty()) {
            return "";
        }
        if (spec.kind() == CriterionKind.YES_NO) {
            return Messages.text(locale, reported.met() ? "achievement.final.label.yes" : "achievement.final.label.no");
        }
        if (spec.kind() == CriterionKind.STEPS && !spec.stepsByFigure()) {
            int step = reported.figure().intValue();
            return step >= 1 && step <= spec.steps().size() ? spec.steps().get(step - 1).condition() : "";
        }
        String figure = VnNumber.format(reported.figure());
        String measure = spec.unitOfMeasure() == null || figure.isEmpty() ? "" : " " + spec.unitOfMeasure();
        String deducted = reported.deductions() == null ? "" : "; " + Messages.text(locale, "achievement.final.label.deducted", reported.deductions());
        return (figure + measure + deducted).replaceFirst("^; ", "");
    }
}
