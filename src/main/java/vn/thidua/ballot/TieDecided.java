package vn.thidua.ballot;

/** The chair of the conference decided what votes left tied; the outcome of the poll has changed. */
public record TieDecided(long pollId) {
}
