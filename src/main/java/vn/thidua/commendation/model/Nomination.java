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
import vn.thidua.ballot.PollDirectory.Verdict;
import vn.thidua.shared.Root;
import vn.thidua.shared.RuleBroken;

/**
 * A unit that a conference proposes for an award: recorded (PROPOSED) when the tellers certify the poll, with the votes and
 * the rank it rests on. The higher level appraises and decides; the vote alone never makes an award.
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

    protected Nomination() {
    }

    /** @param ranked the unit's place in the frozen ranking, null where it has none */
    public static Nomination propose(long pollId, long awardTypeId, long clusterId, long yearId, NomineeOutcome outcome, int base,
            RankedUnit ranked, Instant when) {
        RuleBroken.unless(outcome.verdict() == Verdict.PASSED, "commendation.nomination.notPassed", outcome.name());
        Nomination nomination = new Nomination();
        nomination.pollId = pollId;
        nomination.awardTypeId = awardTypeId;
        nomination.clusterId = clusterId;
        nomination.yearId = yearId;
        nomination.unitId = outcome.unitId();
        nomination.unitName = outcome.name();
        nomination.votes = outcome.votes();
        nomination.base = base;
        nomination.score = ranked == null ? null : ranked.score();
        nomination.rank = ranked == null ? null : ranked.rank();
        nomination.state = NominationState.PROPOSED;
        nomination.recordedAt = when;
        return nomination;
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
