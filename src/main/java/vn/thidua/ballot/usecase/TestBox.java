package vn.thidua.ballot.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.thidua.ballot.model.BallotPaper;
import vn.thidua.ballot.model.TestBallots;

/** The test ballots of polls that are not open yet; in the memory of this process only. */
@ApplicationScoped
public class TestBox {

    private final Map<Long, TestBallots> tests = new ConcurrentHashMap<>();

    Optional<TestBallots> of(long pollId) {
        return Optional.ofNullable(tests.get(pollId));
    }

    /** Those not opened yet, or a new round. */
    TestBallots current(BallotPaper paper) {
        return tests.compute(paper.pollId(), (id, before) -> before == null || before.opened() != null ? new TestBallots(paper) : before);
    }

    void forget(long pollId) {
        tests.remove(pollId);
    }
}
