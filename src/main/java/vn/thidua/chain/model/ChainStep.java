package vn.thidua.chain.model;

/** The steps of an emulation year, in their order. */
public enum ChainStep { MEMBERS, CRITERIA, REPORTS, RANKING, VOTE, NOMINATIONS, HANDOVER }
