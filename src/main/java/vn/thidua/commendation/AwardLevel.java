package vn.thidua.commendation;

/** Who gives the award; higher levels stand first and are voted on first. */
public enum AwardLevel { CENTRAL, PROVINCIAL }
