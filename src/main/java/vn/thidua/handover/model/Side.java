package vn.thidua.handover.model;

/** For whom a person signs: one side only. */
public enum Side { OUTGOING, INCOMING, WITNESS }
