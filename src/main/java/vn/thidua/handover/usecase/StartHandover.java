package vn.thidua.handover.usecase;

import static vn.thidua.access.Permission.RECORD_HANDOVER;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import vn.thidua.access.AccessDenied;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.RequiresPermission;
import vn.thidua.cluster.ChosenBy;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.handover.model.Handover;
import vn.thidua.handover.store.Handovers;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;
import vn.thidua.unit.UnitDirectory;

/** The leader of the leading unit opens the handover to the next unit. */
@UseCase
@RequiresPermission(RECORD_HANDOVER)
public class StartHandover {

    /** @param chosenBy on what basis; ELECTED only for the unit that a certified election names */
    public record Command(long clusterId, long yearId, @NotNull Long toUnitId, @NotBlank @Size(max = 200) String place,
            @NotNull LocalDate effectiveOn, ChosenBy chosenBy) {

        /** Without a word on how the incoming unit was chosen. */
        public Command(long clusterId, long yearId, Long toUnitId, String place, LocalDate effectiveOn) {
            this(clusterId, yearId, toUnitId, place, effectiveOn, null);
        }
    }

    @Inject
    private Handovers handovers;

    @Inject
    private HandoverAccess access;

    @Inject
    private LeaderElections elections;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private UnitDirectory units;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    public long execute(@Valid Command command) {
        var cluster = clusters.cluster(command.clusterId());
        var year = clusters.year(command.yearId());
        user.must(RECORD_HANDOVER, cluster.place());
        LocalDate today = LocalDate.now(clock);
        var from = clusters.leaderOn(cluster.id(), today).orElseThrow(() -> new RuleBroken("handover.noLeader"));
        if (year.organisationId() != cluster.organisationId() || !user.belongsTo(from.id())) {
            throw new AccessDenied();
        }
        var to = units.unit(command.toUnitId(), today);
        Handover handover = Handover.start(cluster, year, from, to, command.place(), command.effectiveOn(),
                access.leadership(cluster.id(), to.id(), command.effectiveOn()), access.signer(), clock.instant());
        handover.base(command.chosenBy(), elections.elected(cluster.id(), year.id()).orElse(null));
        return handovers.start(handover).id();
    }
}
