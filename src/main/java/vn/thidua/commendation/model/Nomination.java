package vn.thidua.commendation.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import vn.thidua.achievement.RankingDirectory.RankedUnit;
import vn.thidua.ballot.PollDirectory.NomineeOutcome;
import vn.thidua.ballot.PollDirectory.Passed;
import vn.thidua.ballot.PollDirectory.Verdict;
import vn.thidua.shared.Root;
import vn.thidua.shared.RuleBroken;

/**
 * A unit that a conference proposes for an award: recorded (PROPOSED) when the tellers certify the poll, with the votes and
 * the rank it rests on. The province's council appraises it (APPROVED, NOT_APPROVED); the vote alone never makes an award.
 */
@Entity
@Table(name = "nomination")
public class Nomination extends Root {

    @Column(name = "poll_id")
    private long pollId;

    @Column(name = "award_type_id")
    private long awardTypeId;

    @Column(name = "cluster_id")
    private long clusterId;

    @Column(name = "year_id")
    private long yearId;

    @Column(name = "unit_id")
    private long unitId;

    @Column(name = "unit_name")
    private String unitName;

    @Column(name = "votes")
    private int votes;

    @Column(name = "base_count")
    private int base;

    @Column(name = "score")
    private BigDecimal score;

    @Column(name = "rank_number")
    private Integer rank;

    @Enumerated(EnumType.STRING)
    @Column(name = "state_name")
    private NominationState state;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "council_poll_id")
    private Long councilPollId;

    @Column(name = "council_votes")
    private Integer councilVotes;

    @Column(name = "council_base")
    private Integer councilBase;

    @Column(name = "council_at")
    private Instant councilAt;

    protected Nomination() {
    }

    /** @param ranked the unit's place in the frozen ranking, null where it has none */
    public static Nomination propose(long awardTypeId, long clusterId, long yearId, Passed passed, RankedUnit ranked, Instant when) {
        Nomination nomination = new Nomination();
        nomination.pollId = passed.pollId();
        nomination.awardTypeId = awardTypeId;
        nomination.clusterId = clusterId;
        nomination.yearId = yearId;
        nomination.unitId = passed.unitId();
        nomination.unitName = passed.name();
        nomination.votes = passed.votes();
        nomination.base = passed.base();
        nomination.score = ranked == null ? null : ranked.score();
        nomination.rank = ranked == null ? null : ranked.rank();
        nomination.state = NominationState.PROPOSED;
        nomination.recordedAt = when;
        return nomination;
    }

    /** The unit passed for a higher award, whose winners leave this one. */
    public void leaveForHigher() {
        if (state == NominationState.PROPOSED) {
            state = NominationState.LEFT_FOR_HIGHER;
        }
    }

    /** What the province's council voted; it can be said once. */
    public void appraise(long byPollId, NomineeOutcome outcome, int ofBase, Instant when) {
        RuleBroken.unless(state == NominationState.PROPOSED, "commendation.nomination.notProposed", unitName);
        state = outcome.verdict() == Verdict.PASSED ? NominationState.APPROVED : NominationState.NOT_APPROVED;
        councilPollId = byPollId;
        councilVotes = outcome.votes();
        councilBase = ofBase;
        councilAt = when;
    }

    /** Null before the council has voted. */
    public Long councilPollId() {
        return councilPollId;
    }

    public Integer councilVotes() {
        return councilVotes;
    }

    public Integer councilBase() {
        return councilBase;
    }

    public Instant councilAt() {
        return councilAt;
    }

    public long pollId() {
        return pollId;
    }

    public long awardTypeId() {
        return awardTypeId;
    }

    public long clusterId() {
        return clusterId;
    }

    public long yearId() {
        return yearId;
    }

    public long unitId() {
        return unitId;
    }

    public String unitName() {
        return unitName;
    }

    public int votes() {
        return votes;
    }

    /** The number of which {@link #votes} is a share. */
    public int base() {
        return base;
    }

    public BigDecimal score() {
        return score;
    }

    public Integer rank() {
        return rank;
    }

    public NominationState state() {
        return state;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
