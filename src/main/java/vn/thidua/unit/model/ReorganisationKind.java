package vn.thidua.unit.model;

import vn.thidua.shared.RuleBroken;

/** What a reorganisation does to units; each kind knows how many units it needs on its two sides. */
public enum ReorganisationKind {
    /** Sources are absorbed into one unit that goes on. */
    MERGE,
    /** Several sources become one new unit. */
    CONSOLIDATE,
    /** One or several sources become several others, such as districts the communes of 1/7/2025; a source may go on. */
    SPLIT,
    /** Sources end without a successor. */
    DISSOLVE,
    /** A unit goes on under another name or as another kind. */
    RENAME,
    /** Units go on below another unit. */
    TRANSFER;

    /** Whether the sources exist for the last time on the day before. */
    public boolean endsSources() {
        return this == MERGE || this == CONSOLIDATE || this == SPLIT || this == DISSOLVE;
    }

    /** Whether it may found units. */
    public boolean founds() {
        return this == CONSOLIDATE || this == SPLIT;
    }

    /** @param ending sources that end; @param founded units that begin with it; @param existing targets that were entered before */
    void mustFit(int sources, int ending, int founded, int existing) {
        RuleBroken.unlessAt("sources", this != CONSOLIDATE || sources >= 2, "unit.reorganisation.twoSources");
        RuleBroken.unlessAt("continuing", this == SPLIT || ending == (endsSources() ? sources : 0), "unit.reorganisation.noneContinues");
        int targets = founded + existing;
        switch (this) {
            case MERGE -> RuleBroken.unlessAt("target", founded == 0 && existing == 1, "unit.reorganisation.oneThatGoesOn");
            case CONSOLIDATE -> RuleBroken.unlessAt("target", targets == 1, "unit.reorganisation.oneNew");
            case SPLIT -> RuleBroken.unlessAt("target", targets >= 1 && targets + sources - ending >= 2, "unit.reorganisation.severalNew");
            case DISSOLVE, RENAME, TRANSFER -> RuleBroken.unlessAt("target", targets == 0, "unit.reorganisation.noTarget");
        }
    }
}
