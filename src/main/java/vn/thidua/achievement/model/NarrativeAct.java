package vn.thidua.achievement.model;

/** What somebody did to the cluster's report or to one of its lines. */
public enum NarrativeAct { COLLECTED, WRITTEN, EDITED, MOVED, DROPPED, TAKEN_BACK, MERGED, SEPARATED }
