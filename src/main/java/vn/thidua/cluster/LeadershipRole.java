package vn.thidua.cluster;

/** Role of a unit within its cluster; exercised by the unit's head. */
public enum LeadershipRole { LEADER, DEPUTY }
