package vn.thidua.conference.model;

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
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.access.Place;
import vn.thidua.shared.Root;
import vn.thidua.shared.RuleBroken;

/**
 * A conference of a cluster in one emulation year, or a meeting of the organisation's council. PLANNED while it is being prepared and held: agenda, guests, delegates
 * and attendance change; ENDED by the leader unit when it is over, and then nothing about it changes any more.
 */
@Entity
@Table(name = "conference")
public class Conference extends Root {

    @Column(name = "organisation_id")
    private long organisationId;

    @Column(name = "cluster_id")
    private Long clusterId;

    @Column(name = "year_id")
    private long yearId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ConferenceKind kind;

    @Column(name = "place")
    private String place;

    @Column(name = "starts_at")
    private LocalDateTime startsAt;

    @Column(name = "chair")
    private String chair;

    @Column(name = "secretary")
    private String secretary;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ConferenceState state;

    @Column(name = "ended_by")
    private String endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "conference_id", nullable = false)
    @OrderBy("listOrder")
    private List<AgendaItem> agenda = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "conference_id", nullable = false)
    @OrderBy("listOrder")
    private List<Guest> guests = new ArrayList<>();

    protected Conference() {
    }

    /** What is announced of a conference; {@code secretary} may be named later. */
    public record Announcement(String place, LocalDateTime startsAt, String chair, String secretary, List<String> agenda) {
    }

    /** @param clusterId null for a meeting of the council */
    public static Conference plan(long organisationId, Long clusterId, long yearId, ConferenceKind kind, Announcement announcement) {
        RuleBroken.unlessAt("kind", ConferenceKind.of(clusterId).contains(kind), "conference.conference.kindElsewhere");
        Conference conference = new Conference();
        conference.organisationId = organisationId;
        conference.clusterId = clusterId;
        conference.yearId = yearId;
        conference.kind = kind;
        conference.state = ConferenceState.PLANNED;
        conference.announce(announcement);
        return conference;
    }

    public void announce(Announcement announcement) {
        mustBePlanned();
        RuleBroken.unlessAt("place", filled(announcement.place()), "conference.conference.placeMissing");
        RuleBroken.unlessAt("startDate", announcement.startsAt() != null, "conference.conference.startMissing");
        RuleBroken.unlessAt("chair", filled(announcement.chair()), "conference.conference.chairMissing");
        place = announcement.place().strip();
        startsAt = announcement.startsAt();
        chair = announcement.chair().strip();
        secretary = filled(announcement.secretary()) ? announcement.secretary().strip() : null;
        List<String> lines = announcement.agenda().stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
        RuleBroken.unlessAt("agenda", lines.stream().allMatch(line -> line.length() <= 500), "conference.conference.agendaLineTooLong");
        if (!lines.equals(agenda())) {
            agenda.clear();
            lines.forEach(line -> agenda.add(new AgendaItem(agenda.size() + 1, line)));
        }
    }

    public void invite(String personName, String position, boolean speaks) {
        mustBePlanned();
        int last = guests.isEmpty() ? 0 : guests.get(guests.size() - 1).listOrder();
        guests.add(new Guest(last + 1, personName, position, speaks));
    }

    public void uninvite(long guestId) {
        mustBePlanned();
        guests.removeIf(guest -> guest.id() == guestId);
    }

    public void end(String by, Instant when) {
        mustBePlanned();
        state = ConferenceState.ENDED;
        endedBy = by;
        endedAt = when;
    }

    /** @throws RuleBroken once it is ended */
    public void mustBePlanned() {
        RuleBroken.unless(state == ConferenceState.PLANNED, "conference.conference.ended");
    }

    private static boolean filled(String text) {
        return text != null && !text.isBlank();
    }

    public long organisationId() {
        return organisationId;
    }

    /** Null for a meeting of the council. */
    public Long clusterId() {
        return clusterId;
    }

    public boolean ofCouncil() {
        return clusterId == null;
    }

    /** Where rights for it are held. */
    public Place scope() {
        return ofCouncil() ? Place.organisation(organisationId) : Place.cluster(organisationId, clusterId);
    }

    public long yearId() {
        return yearId;
    }

    public ConferenceKind kind() {
        return kind;
    }

    public String place() {
        return place;
    }

    public LocalDateTime startsAt() {
        return startsAt;
    }

    public String chair() {
        return chair;
    }

    public String secretary() {
        return secretary;
    }

    public ConferenceState state() {
        return state;
    }

    public boolean ended() {
        return state == ConferenceState.ENDED;
    }

    public String endedBy() {
        return endedBy;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public List<String> agenda() {
        return agenda.stream().map(AgendaItem::text).toList();
    }

    public List<Guest> guests() {
        return List.copyOf(guests);
    }
}
