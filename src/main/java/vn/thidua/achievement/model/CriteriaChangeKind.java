package vn.thidua.achievement.model;

/** What an addendum can change. A line's kind stays, and no line that reports may stand on is taken out. */
public enum CriteriaChangeKind { LINE_ADDED, CODE, NAME, POINTS, STEPS, DIRECTION, MEASURE, EVIDENCE, GUIDANCE, ASSIGNMENT, COMPARING }
