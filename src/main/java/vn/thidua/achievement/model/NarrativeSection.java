package vn.thidua.achievement.model;

/** The parts of a cluster's year-end report in the order in which it is read at the conference. */
public enum NarrativeSection { RESULTS, BREAKTHROUGHS, MODELS, DIFFICULTIES, PROPOSALS, PLAN }
