package vn.thidua.chain.model;

/** Where a figure was entered, or where the next action is done. */
public enum ChainPage { CLUSTER, CRITERIA, REPORTS, OWN_REPORT, NARRATIVE, RANKING, CONFERENCE, COMMENDATION, POLL, OUTCOME, HANDOVER }
