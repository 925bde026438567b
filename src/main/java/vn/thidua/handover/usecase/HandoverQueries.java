package vn.thidua.handover.usecase;

import static vn.thidua.access.Permission.CONFIRM_HANDOVER;
import static vn.thidua.access.Permission.RECORD_HANDOVER;
import static vn.thidua.access.Permission.VIEW_CLUSTER;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thidua.access.AccessDenied;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.PollDirectory.Passed;
import vn.thidua.cluster.ChosenBy;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.cluster.YearRef;
import vn.thidua.handover.HandoverState;
import vn.thidua.handover.model.Handover;
import vn.thidua.handover.model.HandoverItem;
import vn.thidua.handover.model.HandoverStep;
import vn.thidua.handover.model.Side;
import vn.thidua.handover.store.Handovers;
import vn.thidua.shared.UseCase;
import vn.thidua.unit.UnitDirectory;
import vn.thidua.unit.UnitRef;

/** The handover page of one cluster-year: what is handed over, who signed, what is next, whether the right has moved. */
@UseCase
@RequiresPermission({VIEW_CLUSTER, CONFIRM_HANDOVER})
public class HandoverQueries {

    /**
     * @param leader the unit that leads today, null where none is named
     * @param handover null where none is started
     * @param elected who passed in the certified election of this cluster-year: a proposal for whoever starts; null where nobody did
     * @param candidates member units that could take over, where the user may start the handover
     */
    public record HandoverPage(ClusterRef cluster, YearRef year, String organisationName, LocalDate today, UnitRef leader, HandoverSheet handover,
            Passed elected, List<UnitRef> candidates, List<CancelledRow> cancelled, boolean mayStart, boolean seesElection) implements Serializable {
    }

    /** @param chosenBy on what basis the incoming unit is named, null where it was not said; @param moved whether the leader's right has passed: the effective date has come */
    public record HandoverSheet(long id, long version, HandoverState state, String fromUnitName, String toUnitName, ChosenBy chosenBy,
            Long pollId, String place, LocalDate effectiveOn, int nextYear, List<ItemRow> items, int itemsReceived, List<StepRow> steps, StepRow outgoing, StepRow incoming,
            StepRow witness, boolean moved, boolean mayList, boolean maySign, boolean mayConfirm, boolean mayAccept, boolean mayWitness,
            boolean mayCancel, boolean signedForOther) implements Serializable {
    }

    /** @param received null until the incoming leader said yes or no */
    public record ItemRow(long id, int number, String title, String description, String quantity, Boolean received, String confirmedBy,
            Instant confirmedAt, String remark) implements Serializable {
    }

    public record StepRow(HandoverState from, HandoverState to, String personName, Instant takenAt, String reason) implements Serializable {
    }

    public record CancelledRow(String fromUnitName, String toUnitName, StepRow step) implements Serializable {
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

    public HandoverPage page(long clusterId, long yearId) {
        var cluster = clusters.cluster(clusterId);
        var year = clusters.year(yearId);
        List<Handover> ofYear = handovers.ofYear(clusterId, yearId);
        Handover standing = ofYear.stream().filter(handover -> handover.state() != HandoverState.CANCELLED).findFirst().orElse(null);
        boolean sees = user.may(VIEW_CLUSTER, cluster.place()) || standing != null && access.isIncoming(standing);
        if (!sees || year.organisationId() != cluster.organisationId()) {
            throw new AccessDenied();
        }
        LocalDate today = LocalDate.now(clock);
        UnitRef leader = clusters.leaderOn(clusterId, today).orElse(null);
        boolean mayStart = standing == null && leader != null && user.may(RECORD_HANDOVER, cluster.place()) && user.belongsTo(leader.id());
        List<UnitRef> candidates = !mayStart ? List.of()
                : clusters.membersOn(clusterId, today).stream().filter(member -> member.id() != leader.id()).toList();
        List<CancelledRow> cancelled = ofYear.stream().filter(handover -> handover.state() == HandoverState.CANCELLED)
                .map(handover -> new CancelledRow(handover.fromUnitName(), handover.toUnitName(), row(handover, HandoverState.CANCELLED))).toList();
        return new HandoverPage(cluster, year, units.organisationName(cluster.organisationId()), today, leader,
                standing == null ? null : sheet(standing, today), elections.elected(clusterId, yearId).orElse(null), candidates, cancelled, mayStart,
                user.may(VIEW_CLUSTER, cluster.place()));
    }

    private HandoverSheet sheet(Handover handover, LocalDate today) {
        HandoverState state = handover.state();
        long me = user.accountId();
        boolean outgoing = access.isOutgoing(handover);
        boolean incoming = access.isIncoming(handover) && handover.mayAct(Side.INCOMING, me);
        boolean witness = access.isWitness(handover) && handover.mayAct(Side.WITNESS, me);
        List<ItemRow> items = handover.items().stream().map(this::row).toList();
        int received = (int) handover.items().stream().filter(HandoverItem::isReceived).count();
        boolean complete = !items.isEmpty() && received == items.size();
        boolean signedForOther = state == HandoverState.LISTED && access.isIncoming(handover) && !incoming
                || state == HandoverState.ACCEPTED && access.isWitness(handover) && !witness;
        return new HandoverSheet(handover.id(), handover.version(), state, handover.fromUnitName(), handover.toUnitName(), handover.chosenBy(),
                handover.pollId(), handover.venue(),
                handover.effectiveOn(), handover.yearNumber() + 1, items, received, handover.steps().stream().map(this::row).toList(),
                row(handover, HandoverState.LISTED), row(handover, HandoverState.ACCEPTED), row(handover, HandoverState.WITNESSED),
                state == HandoverState.WITNESSED && !today.isBefore(handover.effectiveOn()),
                outgoing && state == HandoverState.DRAFT, outgoing && state == HandoverState.DRAFT && !items.isEmpty(),
                incoming && state == HandoverState.LISTED, incoming && state == HandoverState.LISTED && complete,
                witness && state == HandoverState.ACCEPTED, state.canMoveTo(HandoverState.CANCELLED) && access.mayCancel(handover), signedForOther);
    }

    private ItemRow row(HandoverItem item) {
        return new ItemRow(item.id(), item.listOrder(), item.title(), item.description(), item.quantity(), item.received(), item.confirmedByName(),
                item.confirmedAt(), item.remark());
    }

    private StepRow row(Handover handover, HandoverState reached) {
        return handover.stepInto(reached).map(this::row).orElse(null);
    }

    private StepRow row(HandoverStep step) {
        return new StepRow(step.from(), step.to(), step.personName(), step.takenAt(), step.reason());
    }
}
