package vn.thidua.achievement.model;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What one stage of the review says of one line: points, a comment, both or nothing yet. Points equal to those before say
 * that the reviewer looked and agrees, which is not the same as nothing. Where points follow from the figures of the whole
 * cluster, a reviewer would correct the figure instead: it belongs here, beside the points.
 */
@Embeddable
public class Verdict {

    private BigDecimal points;

    private String comment;

    protected Verdict() {
    }

    Verdict(BigDecimal points, String comment) {
        this.points = points;
        this.comment = comment;
    }

    /** Null where this stage gave none. */
    public BigDecimal points() {
        return points;
    }

    /** The last remark or reason; null where there was none. */
    public String comment() {
        return comment;
    }

    /** The points lapse with the figure they were given to; what was said stays to be read. */
    Verdict lapsed() {
        return new Verdict(null, comment);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Verdict that && Figures.equal(points, that.points) && Objects.equals(comment, that.comment);
    }

    @Override
    public int hashCode() {
        return Objects.hash(points == null ? null : points.stripTrailingZeros(), comment);
    }
}
