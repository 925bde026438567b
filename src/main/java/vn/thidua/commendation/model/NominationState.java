package vn.thidua.commendation.model;

/** A nomination is proposed by the conference; appraisal and decision by the higher level are steps of their own. */
public enum NominationState { PROPOSED }
