package vn.thidua.handover.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.thidua.access.Place;
import vn.thidua.ballot.PollDirectory.Passed;
import vn.thidua.cluster.ChosenBy;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.cluster.YearRef;
import vn.thidua.handover.HandoverState;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Root;
import vn.thidua.shared.RuleBroken;
import vn.thidua.unit.UnitRef;

/**
 * The handover of a cluster's leader role at the end of an emulation year. The outgoing leader drafts the list (DRAFT) and
 * signs it (LISTED); the incoming leader confirms item by item and signs (ACCEPTED); the province witnesses (WITNESSED),
 * which gives the leader's term to the incoming unit from the effective date on. Whoever signs for one side never signs for
 * another. Cancelled with a reason before it is witnessed; afterwards it stands for good.
 */
@Entity
@Table(name = "handover")
public class Handover extends Root {

    @Column(name = "organisation_id")
    private long organisationId;

    @Column(name = "cluster_id")
    private long clusterId;

    @Column(name = "year_id")
    private long yearId;

    @Column(name = "year_number")
    private int yearNumber;

    @Column(name = "from_unit_id")
    private long fromUnitId;

    @Column(name = "from_unit_name")
    private String fromUnitName;

    @Column(name = "to_unit_id")
    private long toUnitId;

    @Column(name = "to_unit_name")
    private String toUnitName;

    @Column(name = "place")
    private String venue;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "chosen_by")
    private ChosenBy chosenBy;

    @Column(name = "poll_id")
    private Long pollId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state_name")
    private HandoverState state;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "handover_id", nullable = false)
    @OrderBy("listOrder")
    private List<HandoverItem> items = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "handover_id", nullable = false)
    @OrderBy("id")
    private List<HandoverStep> steps = new ArrayList<>();

    protected Handover() {
    }

    /** @param from the unit that leads today */
    public static Handover start(ClusterRef cluster, YearRef year, UnitRef from, UnitRef to, String place, LocalDate effectiveOn,
            Leadership leadership, Signer signer, Instant when) {
        RuleBroken.unlessAt("place", place != null && !place.isBlank(), "handover.placeMissing");
        Handover handover = new Handover();
        handover.organisationId = cluster.organisationId();
        handover.clusterId = cluster.id();
        handover.yearId = year.id();
        handover.yearNumber = year.number();
        handover.fromUnitId = from.id();
        handover.fromUnitName = from.name();
        handover.toUnitId = to.id();
        handover.toUnitName = to.name();
        handover.venue = place.strip();
        handover.effectiveOn = effectiveOn;
        handover.mustFit(leadership);
        handover.state = HandoverState.DRAFT;
        handover.steps.add(new HandoverStep(null, HandoverState.DRAFT, signer, when, null));
        return handover;
    }

    /**
     * On what basis the incoming unit is named.
     *
     * @param elected who passed in a certified election of this cluster-year, null where nobody did
     */
    public void base(ChosenBy basis, Passed elected) {
        RuleBroken.unlessAt("chosenBy", basis != ChosenBy.ELECTED || elected != null && elected.unitId() == toUnitId, "handover.notElected", toUnitName);
        chosenBy = basis;
        pollId = basis == ChosenBy.ELECTED ? elected.pollId() : null;
    }

    public void list(String title, String description, String quantity) {
        RuleBroken.unless(state == HandoverState.DRAFT, "handover.listClosed");
        int last = items.stream().mapToInt(HandoverItem::listOrder).max().orElse(0);
        items.add(new HandoverItem(last + 1, title, description, quantity));
    }

    public void remove(long itemId) {
        RuleBroken.unless(state == HandoverState.DRAFT, "handover.listClosed");
        items.remove(item(itemId));
    }

    public void signList(Signer signer, Instant when) {
        HandoverState next = state.moveTo(HandoverState.LISTED);
        RuleBroken.unless(!items.isEmpty(), "handover.listEmpty");
        move(next, signer, when, null);
    }

    public void confirm(long itemId, boolean received, String remark, Signer signer, Instant when) {
        RuleBroken.unless(state == HandoverState.LISTED, "handover.notListed");
        mustNotHaveSignedFor(Side.OUTGOING, signer);
        item(itemId).confirm(received, remark, signer, when);
    }

    public void accept(Signer signer, Instant when) {
        HandoverState next = state.moveTo(HandoverState.ACCEPTED);
        mustNotHaveSignedFor(Side.OUTGOING, signer);
        long open = items.stream().filter(item -> !item.isReceived()).count();
        RuleBroken.unless(open == 0, "handover.itemsOpen", open);
        move(next, signer, when, null);
    }

    public void witness(Leadership leadership, Signer signer, Instant when) {
        HandoverState next = state.moveTo(HandoverState.WITNESSED);
        mustNotHaveSignedFor(Side.OUTGOING, signer);
        mustNotHaveSignedFor(Side.INCOMING, signer);
        mustFit(leadership);
        move(next, signer, when, null);
    }

    public void cancel(String reason, Signer signer, Instant when) {
        HandoverState next = state.moveTo(HandoverState.CANCELLED);
        RuleBroken.unlessAt("reason", reason != null && !reason.isBlank(), "handover.cancelNeedsReason");
        move(next, signer, when, reason.strip());
    }

    /** Whether this person may still sign for the side; the page offers her nothing else. */
    public boolean mayAct(Side side, long accountId) {
        for (Side other : Side.values()) {
            if (other != side && signedFor(other, accountId)) {
                return false;
            }
        }
        return true;
    }

    private void mustFit(Leadership leadership) {
        RuleBroken.unlessAt("toUnitId", toUnitId != fromUnitId, "handover.sameUnit");
        RuleBroken.unless(Objects.equals(leadership.leaderToday(), fromUnitId), "handover.notLeaderToday", fromUnitName);
        RuleBroken.unlessAt("effectiveOn", !effectiveOn.isBefore(leadership.today()), "handover.effectiveInPast", effectiveOn);
        RuleBroken.unlessAt("toUnitId", leadership.incomingIsMember(), "handover.notMemberThen", toUnitName, effectiveOn);
    }

    private void mustNotHaveSignedFor(Side other, Signer signer) {
        RuleBroken.unless(!signedFor(other, signer.accountId()), "handover.signedForOther", signer.name());
    }

    private boolean signedFor(Side side, long accountId) {
        return switch (side) {
            case OUTGOING -> signedInto(HandoverState.LISTED, accountId);
            case INCOMING -> signedInto(HandoverState.ACCEPTED, accountId)
                    || items.stream().anyMatch(item -> Objects.equals(item.confirmedBy(), accountId));
            case WITNESS -> signedInto(HandoverState.WITNESSED, accountId);
        };
    }

    private boolean signedInto(HandoverState signedState, long accountId) {
        return stepInto(signedState).filter(step -> step.accountId() == accountId).isPresent();
    }

    /** The step that brought the handover into the state; the signature for it. */
    public Optional<HandoverStep> stepInto(HandoverState reached) {
        return steps.stream().filter(step -> step.to() == reached).findFirst();
    }

    private void move(HandoverState next, Signer signer, Instant when, String reason) {
        steps.add(new HandoverStep(state, next, signer, when, reason));
        state = next;
    }

    private HandoverItem item(long itemId) {
        return items.stream().filter(item -> Objects.equals(item.id(), itemId)).findFirst().orElseThrow(NotFound::new);
    }

    /** Where the outgoing leader and the province act. */
    public Place place() {
        return Place.cluster(organisationId, clusterId);
    }

    /** Where the incoming leader acts. */
    public Place incomingPlace() {
        return Place.unit(organisationId, toUnitId);
    }

    public long organisationId() {
        return organisationId;
    }

    public long clusterId() {
        return clusterId;
    }

    public long yearId() {
        return yearId;
    }

    public int yearNumber() {
        return yearNumber;
    }

    public long fromUnitId() {
        return fromUnitId;
    }

    public String fromUnitName() {
        return fromUnitName;
    }

    public long toUnitId() {
        return toUnitId;
    }

    public String toUnitName() {
        return toUnitName;
    }

    public String venue() {
        return venue;
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    /** Null where it was not said. */
    public ChosenBy chosenBy() {
        return chosenBy;
    }

    /** The poll in which the incoming unit was elected, null for another basis. */
    public Long pollId() {
        return pollId;
    }

    public HandoverState state() {
        return state;
    }

    public List<HandoverItem> items() {
        return List.copyOf(items);
    }

    public List<HandoverStep> steps() {
        return List.copyOf(steps);
    }
}
