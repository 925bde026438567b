package vn.thidua.achievement.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.thidua.achievement.RankingDirectory.RankedUnit;
import vn.thidua.shared.Root;

/**
 * The ranking of a cluster-year as it was when provincial staff froze it: names, scores and ranks. It has no verb: it is
 * made once and never changes, and while it stands nothing it was computed from changes either.
 */
@Entity
@Table(name = "frozen_ranking")
public class FrozenRanking extends Root {

    @Column(name = "organisation_id")
    private long organisationId;

    @Column(name = "cluster_id")
    private long clusterId;

    @Column(name = "year_id")
    private long yearId;

    @Column(name = "frozen_at")
    private Instant frozenAt;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "person_name")
    private String personName;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "ranking_id", nullable = false)
    private List<FrozenRank> ranks = new ArrayList<>();

    protected FrozenRanking() {
    }

    public static FrozenRanking of(long organisationId, long clusterId, long yearId, List<RankedUnit> units, Actor by, Instant when) {
        FrozenRanking ranking = new FrozenRanking();
        ranking.organisationId = organisationId;
        ranking.clusterId = clusterId;
        ranking.yearId = yearId;
        ranking.frozenAt = when;
        ranking.accountId = by.accountId();
        ranking.personName = by.personName();
        for (RankedUnit unit : units) {
            ranking.ranks.add(new FrozenRank(ranking.ranks.size() + 1, unit));
        }
        return ranking;
    }

    /** Best first. */
    public List<RankedUnit> units() {
        return ranks.stream().sorted(Comparator.comparingInt(FrozenRank::listOrder)).map(FrozenRank::unit).toList();
    }

    public Instant frozenAt() {
        return frozenAt;
    }

    public String personName() {
        return personName;
    }
}
