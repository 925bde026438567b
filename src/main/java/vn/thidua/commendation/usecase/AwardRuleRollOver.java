package vn.thidua.commendation.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.thidua.ballot.PollDirectory;
import vn.thidua.cluster.YearRef;
import vn.thidua.cluster.YearRollOver;
import vn.thidua.commendation.NominationDirectory;
import vn.thidua.commendation.model.AwardRule;
import vn.thidua.commendation.model.CouncilPlan;
import vn.thidua.commendation.model.CouncilRule;
import vn.thidua.commendation.store.AwardRules;
import vn.thidua.commendation.store.CouncilRules;

/** The rules of a cluster for each award, and with them those of the council, go into the next year, where they can be revised until its vote is planned. */
@ApplicationScoped
public class AwardRuleRollOver implements YearRollOver {

    private record Key(long clusterId, long awardTypeId) {
    }

    @Inject
    private AwardRules rules;

    @Inject
    private CouncilRules councilRules;

    @Inject
    private PollDirectory polls;

    @Override
    public List<Held> carry(YearRef from, YearRef to, Collection<Going> clusters, boolean withTargets) {
        List<Long> ids = clusters.stream().map(one -> one.cluster().id()).toList();
        Set<Key> there = rules.of(ids, to.id()).stream().map(AwardRuleRollOver::key).collect(Collectors.toSet());
        Map<Long, Integer> made = new TreeMap<>();
        for (AwardRule rule : rules.of(ids, from.id())) {
            // once a vote is planned its awards are settled, as for whoever sets a rule by hand
            boolean open = made.containsKey(rule.clusterId()) || polls.ofSubject(NominationDirectory.subjectOf(rule.clusterId(), to.id())).isEmpty();
            if (!there.contains(key(rule)) && open) {
                rules.add(rule.copyFor(to.id()));
                made.merge(rule.clusterId(), 1, Integer::sum);
            }
        }
        carryCouncil(from, to);
        return made.entrySet().stream().map(count -> held(to, count.getKey(), count.getValue())).toList();
    }

    /** The council's rules belong to no cluster, so they are in no count. */
    private void carryCouncil(YearRef from, YearRef to) {
        Set<Long> there = councilRules.of(to.id()).stream().map(CouncilRule::awardTypeId).collect(Collectors.toSet());
        if (polls.ofSubject(CouncilPlan.subjectOf(to.id())).isEmpty()) {
            councilRules.of(from.id()).stream().filter(rule -> !there.contains(rule.awardTypeId())).forEach(rule -> councilRules.add(rule.copyFor(to.id())));
        }
    }

    @Override
    public List<Held> held(YearRef year, Collection<Long> clusterIds) {
        return rules.of(clusterIds, year.id()).stream().collect(Collectors.groupingBy(AwardRule::clusterId, TreeMap::new, Collectors.counting()))
                .entrySet().stream().map(count -> held(year, count.getKey(), count.getValue().intValue())).toList();
    }

    private static Key key(AwardRule rule) {
        return new Key(rule.clusterId(), rule.awardTypeId());
    }

    private static Held held(YearRef year, long clusterId, int count) {
        return new Held(clusterId, "commendation.rollover.rules", count, "/commendation/commendation.xhtml?cluster=" + clusterId + "&year=" + year.id());
    }
}
