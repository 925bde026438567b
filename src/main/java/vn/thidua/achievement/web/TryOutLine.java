package vn.thidua.achievement.web;

import java.math.BigDecimal;
import vn.thidua.achievement.model.scoring.CriterionKind;
import vn.thidua.achievement.model.scoring.CriterionSpec;

/** One line of a made-up tree while it is edited. */
public class TryOutLine extends CriterionForm {

    private final String edited;
    private String below;

    private TryOutLine(String edited) {
        this.edited = edited;
    }

    static TryOutLine fresh() {
        return new TryOutLine(null);
    }

    static TryOutLine of(CriterionSpec spec) {
        TryOutLine line = new TryOutLine(spec.code());
        line.show(spec);
        return line;
    }

    /** @throws vn.thidua.shared.RuleBroken at the input concerned, where it could not be scored */
    CriterionSpec spec(int decimals) {
        // the points of a group follow its lines
        boolean following = getKind() == CriterionKind.GROUP && getMaxPoints() == null;
        setMaxPoints(following ? BigDecimal.ONE : getMaxPoints());
        CriterionSpec typed = spec();
        setMaxPoints(following ? null : getMaxPoints());
        return typed.checked(decimals);
    }

    /** Code of the line that is changed; null for a new one. */
    public String getEdited() {
        return edited;
    }

    public String getBelow() {
        return below;
    }

    public void setBelow(String below) {
        this.below = below;
    }
}
