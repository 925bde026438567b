package vn.thidua.commendation.model;

/**
 * PROPOSED by the conference; LEFT_FOR_HIGHER where the unit then passed for a higher award, which it is proposed for instead.
 * The province's council says APPROVED or NOT_APPROVED; the decision on the award is a step of its own.
 */
public enum NominationState { PROPOSED, LEFT_FOR_HIGHER, APPROVED, NOT_APPROVED }
