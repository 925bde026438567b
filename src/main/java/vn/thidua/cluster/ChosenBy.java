package vn.thidua.cluster;

/** How a leader unit came to its role. */
public enum ChosenBy { APPOINTED, ELECTED, ROTATED, RECOGNISED, HANDED_OVER }
