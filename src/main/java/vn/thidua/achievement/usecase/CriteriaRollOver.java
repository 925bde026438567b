package vn.thidua.achievement.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thidua.achievement.model.CriteriaSet;
import vn.thidua.achievement.store.CriteriaSets;
import vn.thidua.cluster.YearRef;
import vn.thidua.cluster.YearRollOver;

/** A cluster's criteria go into the next year as a draft, to be edited and published there. */
@ApplicationScoped
public class CriteriaRollOver implements YearRollOver {

    @Inject
    private CriteriaSets sets;

    @Override
    public List<Held> carry(YearRef from, YearRef to, Collection<Going> clusters, boolean withTargets) {
        Map<Long, Going> going = clusters.stream().collect(Collectors.toMap(one -> one.cluster().id(), Function.identity()));
        Map<Long, Integer> there = sets.lines(going.keySet(), to.id());
        List<Held> made = new ArrayList<>();
        for (CriteriaSet set : sets.of(going.keySet(), from.id())) {
            if (!there.containsKey(set.clusterId())) {
                CriteriaSet copy = sets.add(set.copyFor(to.id(), set.titleFor(from.number(), to.number()),
                        withTargets ? going.get(set.clusterId()).unitIds() : Set.of()));
                made.add(held(to, copy.clusterId(), copy.criteria().size()));
            }
        }
        return made;
    }

    @Override
    public List<Held> held(YearRef year, Collection<Long> clusterIds) {
        return sets.lines(clusterIds, year.id()).entrySet().stream().map(lines -> held(year, lines.getKey(), lines.getValue())).toList();
    }

    private static Held held(YearRef year, long clusterId, int lines) {
        return new Held(clusterId, "achievement.rollover.lines", lines, "/achievement/criteria.xhtml?cluster=" + clusterId + "&year=" + year.id());
    }
}
