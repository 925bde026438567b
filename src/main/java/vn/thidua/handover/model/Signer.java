package vn.thidua.handover.model;

/** The person who takes a step, with the name kept beside it. */
public record Signer(long accountId, String name) {
}
