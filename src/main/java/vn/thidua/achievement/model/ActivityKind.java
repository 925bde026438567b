package vn.thidua.achievement.model;

/** What the unit started or kept going this year. */
public enum ActivityKind { MODEL, CLUB }
