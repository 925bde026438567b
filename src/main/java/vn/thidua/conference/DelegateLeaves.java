package vn.thidua.conference;

/** A delegate is about to be marked absent or struck off; whoever observes it may refuse, as the ballot does of a card holder. */
public record DelegateLeaves(long conferenceId, long delegateId, boolean struckOff) {
}
