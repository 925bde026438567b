package vn.thidua.ballot;

/** The tellers' record of the poll stands; its outcome can be used. */
public record PollCertified(long pollId, String subject) {
}
