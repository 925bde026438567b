package vn.thidua.achievement.web;

import java.util.Locale;
import java.util.stream.Collectors;
import vn.thidua.achievement.RankingDirectory.RankedUnit;
import vn.thidua.achievement.model.RankingShift;
import vn.thidua.shared.text.Messages;

/** Which units have another rank by the final figures, in one sentence. */
final class Moves {

    private Moves() {
    }

    static String text(RankingShift shift, Locale locale) {
        return shift.units().stream().filter(RankingShift.UnitShift::moved)
                .map(unit -> unit.unit().unitName() + " " + rank(unit.before(), locale) + " → " + rank(unit.after(), locale)).collect(Collectors.joining("; "));
    }

    private static String rank(RankedUnit unit, Locale locale) {
        return unit == null ? Messages.text(locale, "achievement.final.label.absent") : String.valueOf(unit.rank());
    }
}
