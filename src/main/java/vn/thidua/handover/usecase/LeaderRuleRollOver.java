package vn.thidua.handover.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.cluster.YearRef;
import vn.thidua.cluster.YearRollOver;
import vn.thidua.handover.model.LeaderRule;
import vn.thidua.handover.store.LeaderRules;

/** How a cluster elects its leader unit goes into the next year, where it can be revised until that election is planned. */
@ApplicationScoped
public class LeaderRuleRollOver implements YearRollOver {

    @Inject
    private LeaderRules rules;

    @Override
    public List<Held> carry(YearRef from, YearRef to, Collection<Going> clusters, boolean withTargets) {
        List<Long> ids = clusters.stream().map(one -> one.cluster().id()).toList();
        Set<Long> there = rules.of(ids, to.id()).stream().map(LeaderRule::clusterId).collect(Collectors.toSet());
        List<Held> made = new ArrayList<>();
        for (LeaderRule rule : rules.of(ids, from.id())) {
            if (!there.contains(rule.clusterId())) {
                rules.add(rule.copyFor(to.id()));
                made.add(held(to, rule.clusterId()));
            }
        }
        return made;
    }

    @Override
    public List<Held> held(YearRef year, Collection<Long> clusterIds) {
        return rules.of(clusterIds, year.id()).stream().map(rule -> held(year, rule.clusterId())).toList();
    }

    private static Held held(YearRef year, long clusterId) {
        return new Held(clusterId, "handover.rollover.rule", 1, "/handover/election.xhtml?cluster=" + clusterId + "&year=" + year.id());
    }
}
