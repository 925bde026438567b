package vn.thidua.cluster.usecase;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.cluster.YearRollOver;
import vn.thidua.cluster.YearRollOver.Going;
import vn.thidua.cluster.YearRollOver.Held;
import vn.thidua.cluster.model.Cluster;
import vn.thidua.cluster.model.EmulationYear;
import vn.thidua.cluster.store.Clusters;
import vn.thidua.cluster.store.EmulationYears;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;
import vn.thidua.unit.UnitDirectory;
import vn.thidua.unit.UnitRef;

/**
 * Opens the next emulation year and makes in it, for each chosen cluster, what the features carry over from this one.
 * Memberships and terms need nothing: they go on by their dates. It only adds, so it may be done again, for instance for
 * clusters left out the first time; therefore it asks for no version.
 */
@UseCase
@RequiresPermission(Permission.CONFIGURE_YEAR)
public class RollOverYear {

    public record Command(long fromYearId, @NotNull Integer number, @NotNull LocalDate registrationUntil, @NotNull LocalDate dataCutOff,
            @NotNull LocalDate submissionUntil, @NotNull LocalDate reviewUntil, @NotNull LocalDate conferenceOn,
            @NotEmpty Set<Long> clusterIds, boolean withTargets) {
    }

    /**
     * @param opened false where the year was there already
     * @param made what was made now; what was there before is not in it
     */
    public record Result(long yearId, boolean opened, List<Held> made) implements Serializable {
    }

    @Inject
    private EmulationYears years;

    @Inject
    private Clusters clusters;

    @Inject
    private UnitDirectory units;

    @Inject
    @Any
    private Instance<YearRollOver> features;

    @Inject
    private CurrentUser user;

    public Result execute(@Valid Command command) {
        EmulationYear from = years.get(command.fromYearId());
        user.must(Permission.CONFIGURE_YEAR, Place.organisation(from.organisationId()));
        RuleBroken.unlessAt("number", command.number() > from.number(), "cluster.rollover.notLater", from.number());
        Map<Long, Cluster> all = clusters.of(from.organisationId()).stream().collect(Collectors.toMap(Cluster::id, Function.identity()));
        if (!all.keySet().containsAll(command.clusterIds())) {
            throw new NotFound();
        }
        var dates = new EmulationYear.Dates(command.registrationUntil(), command.dataCutOff(), command.submissionUntil(), command.reviewUntil(),
                command.conferenceOn());
        EmulationYear there = years.of(from.organisationId()).stream().filter(year -> year.number() == command.number()).findFirst().orElse(null);
        RuleBroken.unlessAt("number", there == null || there.dates().sameConference(dates), "cluster.rollover.otherDates", command.number());
        EmulationYear to = there != null ? there : years.add(EmulationYear.opened(from.organisationId(), command.number(), dates));

        LocalDate first = LocalDate.of(command.number(), 1, 1);
        Set<Long> existing = units.existing(from.organisationId(), first).stream().map(UnitRef::id).collect(Collectors.toSet());
        List<Going> going = new ArrayList<>();
        for (Cluster cluster : all.values().stream().sorted(Cluster.ORDER).filter(one -> command.clusterIds().contains(one.id())).toList()) {
            if (!existing.containsAll(cluster.membersOn(first))) {
                clusters.get(cluster.id(), cluster.version()).letGo(first, existing);
            }
            going.add(new Going(cluster.ref(), new HashSet<>(cluster.membersOn(first))));
        }
        List<Held> made = new ArrayList<>();
        features.forEach(feature -> made.addAll(feature.carry(from.ref(), to.ref(), going, command.withTargets())));
        return new Result(to.id(), there == null, made);
    }
}
