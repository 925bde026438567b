package vn.thidua.achievement.model;

/** A published criteria set is locked: the reports are scored by it. */
public enum CriteriaStatus { DRAFT, PUBLISHED }
