package vn.thidua.achievement.model;

/** A line of the cluster's report stands in it, was left out with a click, or stands there as part of another line. */
public enum LineState { KEPT, DROPPED, MERGED }
