package vn.thidua.achievement;

/** For what a ranking was frozen: the conference in autumn, with the figures up to the cut-off, or the closed year. */
public enum RankingStage { PROVISIONAL, FINAL }
