package vn.thidua.conference.model;

/** Giao ban, sơ kết, tổng kết: only the last one is held once in a cluster-year, and votes and hands over the leader's role. */
public enum ConferenceKind { COORDINATION, MID_YEAR, YEAR_END }
