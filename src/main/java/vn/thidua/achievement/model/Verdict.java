package vn.thidua.achievement.model;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Objects;
import vn.thidua.achievement.model.scoring.Figures;

/**
 * What one stage of the review says of one line: points, a comment, both or nothing yet. Points equal to those before say
 * that the reviewer looked and agrees, which is not the same as nothing. Where points follow from the figures of the whole
 * cluster, a reviewer corrects the figure instead.
 */
@Embeddable
public class Verdict {

    private BigDecimal points;

    private BigDecimal figure;

    private String comment;

    protected Verdict() {
    }

    Verdict(BigDecimal points, BigDecimal figure, String comment) {
        this.points = points;
        this.figure = figure;
        this.comment = comment;
    }

    /** Null where this stage gave none. */
    public BigDecimal points() {
        return points;
    }

    /** The figure that stands instead of the unit's; null where this stage left it. */
    public BigDecimal figure() {
        return figure;
    }

    /** The last remark or reason; null where there was none. */
    public String comment() {
        return comment;
    }

    /** Points and figure lapse with the unit's figure they were given to; what was said stays to be read. */
    Verdict lapsed() {
        return new Verdict(null, null, comment);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Verdict that && Figures.equal(points, that.points) && Figures.equal(figure, that.figure) && Objects.equals(comment, that.comment);
    }

    @Override
    public int hashCode() {
        return Objects.hash(points == null ? null : points.stripTrailingZeros(), comment);
    }
}
