package vn.thidua.achievement.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.thidua.achievement.model.scoring.Figures;
import vn.thidua.achievement.model.scoring.LineScore;
import vn.thidua.achievement.model.scoring.Reported;

/**
 * What a unit had of one criterion when a ranking was frozen.
 *
 * @param max the most the unit could get; of a group the sum over what is assigned to it
 * @param points null where there was nothing; of a group the sum
 */
public record FrozenLine(long criterionId, boolean group, BigDecimal max, BigDecimal points, Reported reported) implements Serializable {

    public static FrozenLine of(long criterionId, LineScore line) {
        return new FrozenLine(criterionId, line.group(), line.maxPoints(), line.points(), line.group() ? Reported.NOTHING : line.reported());
    }

    /** Whether figure and points are the same, to the number. */
    boolean same(FrozenLine other) {
        return Figures.equal(points, other.points) && reported.same(other.reported);
    }

    /** A line each, its parts behind tabs; what is not there is empty. */
    static String text(List<FrozenLine> lines) {
        return lines.stream().map(line -> line.criterionId + "\t" + (line.group ? "G" : "") + "\t" + plain(line.max) + "\t" + plain(line.points) + "\t" + plain(line.reported.figure())
                + "\t" + plain(line.reported.deductions()) + "\t" + (line.reported.met() == null ? "" : line.reported.met() ? "1" : "0")).collect(Collectors.joining("\n"));
    }

    static List<FrozenLine> lines(String text) {
        List<FrozenLine> lines = new ArrayList<>();
        for (String line : text.isEmpty() ? new String[0] : text.split("\n")) {
            String[] parts = line.split("\t", -1);
            lines.add(new FrozenLine(Long.parseLong(parts[0]), parts[1].equals("G"), number(parts[2]), number(parts[3]),
                    new Reported(number(parts[4]), number(parts[5]), parts[6].isEmpty() ? null : parts[6].equals("1"))));
        }
        return lines;
    }

    private static String plain(BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }
}
