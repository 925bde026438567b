package vn.thidua.ballot.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.thidua.ballot.model.BallotPaper;
import vn.thidua.ballot.store.Polls;

/** The papers of polls with cards, which no longer change: kept in memory, so that a room of phones does not read them anew. */
@ApplicationScoped
public class BallotPapers {

    @Inject
    private Polls polls;

    private final Map<Long, BallotPaper> papers = new ConcurrentHashMap<>();

    BallotPaper of(long pollId) {
        return papers.computeIfAbsent(pollId, id -> polls.get(id).paper());
    }
}
