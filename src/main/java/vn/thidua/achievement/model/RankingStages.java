package vn.thidua.achievement.model;

import java.time.Instant;
import vn.thidua.achievement.FigureStage;
import vn.thidua.achievement.RankingStage;
import vn.thidua.shared.RuleBroken;

/**
 * The rankings of a cluster-year in the order they come: frozen for the conference, opened again for final figures, frozen
 * for good. No step is left out and none is taken twice.
 *
 * @param provisional the ranking the conference voted on; null before it
 * @param last the one of the closed year; null before it
 */
public record RankingStages(FrozenRanking provisional, FrozenRanking last) {

    public FigureStage stage() {
        if (provisional == null) {
            return FigureStage.COLLECTING;
        }
        return last != null ? FigureStage.FINAL : provisional.opened() ? FigureStage.CORRECTING : FigureStage.PROVISIONAL;
    }

    public void mustBeOpen() {
        RuleBroken.unless(stage().open(), "achievement.ranking.frozenAlready");
    }

    /** What a freeze makes now. */
    public RankingStage next() {
        mustBeOpen();
        return provisional == null ? RankingStage.PROVISIONAL : RankingStage.FINAL;
    }

    /** Refuses where final figures cannot be opened. */
    public void mustBeOpenable() {
        RuleBroken.unless(stage() == FigureStage.PROVISIONAL, switch (stage()) {
            case COLLECTING -> "achievement.final.notFrozen";
            case CORRECTING -> "achievement.final.openedAlready";
            default -> "achievement.final.frozenFinally";
        });
    }

    /** Opens the figures for correction after the conference. */
    public void open(String reason, Actor by, Instant when) {
        mustBeOpenable();
        provisional.open(reason, by, when);
    }
}
