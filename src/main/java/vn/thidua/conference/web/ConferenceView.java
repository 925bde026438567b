package vn.thidua.conference.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import vn.thidua.conference.model.ConferenceKind;
import vn.thidua.conference.usecase.AddDelegate;
import vn.thidua.conference.usecase.AddGuest;
import vn.thidua.conference.usecase.ChangeConference;
import vn.thidua.conference.usecase.ConferenceQueries;
import vn.thidua.conference.usecase.ConferenceQueries.DelegateRow;
import vn.thidua.conference.usecase.ConferenceQueries.YearView;
import vn.thidua.conference.usecase.EndConference;
import vn.thidua.conference.usecase.MarkAttendance;
import vn.thidua.conference.usecase.RecordConference;
import vn.thidua.conference.usecase.RemoveDelegate;
import vn.thidua.conference.usecase.RemoveGuest;
import vn.thidua.shared.web.Done;

/**
 * The conferences of a cluster-year on one page. {@code doing} is "plan" for another conference, "edit" for the plan of the
 * shown one, "end" for ending it. Attendance is marked without loading the page anew, so that the list stays where it is.
 */
@Named
@ViewScoped
public class ConferenceView implements Serializable {

    @Inject
    private transient ConferenceQueries queries;

    @Inject
    private transient RecordConference recordConference;

    @Inject
    private transient ChangeConference changeConference;

    @Inject
    private transient AddDelegate addDelegate;

    @Inject
    private transient RemoveDelegate removeDelegate;

    @Inject
    private transient AddGuest addGuest;

    @Inject
    private transient RemoveGuest removeGuest;

    @Inject
    private transient MarkAttendance markAttendance;

    @Inject
    private transient EndConference endConference;

    @Inject
    private transient Done done;

    private Long cluster;
    private long year;
    private Long id;
    private String search;
    private String doing;
    private YearView page;

    private ConferenceKind kind;
    private String place;
    private LocalDate startDate;
    private LocalTime startTime;
    private String chair;
    private String secretary;
    private String agenda;

    private Long unitId;
    private String personName;
    private String capacity;

    private String guestName;
    private String guestPosition;
    private boolean speaks = true;

    public void load() {
        page = queries.ofYear(cluster, year, id, search);
        if (isPlanning()) {
            kind = cluster == null ? ConferenceKind.COUNCIL : page.mayPlanYearEnd() ? ConferenceKind.YEAR_END : ConferenceKind.COORDINATION;
            startDate = cluster == null ? null : page.year().conferenceOn();
            startTime = LocalTime.of(8, 0);
        } else if (isEditing()) {
            var shown = page.shown();
            place = shown.place();
            startDate = shown.startsAt().toLocalDate();
            startTime = shown.startsAt().toLocalTime();
            chair = shown.chair();
            secretary = shown.secretary();
            agenda = shown.agendaText();
        }
    }

    public String record() {
        id = recordConference.execute(new RecordConference.Command(cluster, year, kind, place, startsAt(), chair, secretary, agenda));
        return said("conference.conference.done.recorded");
    }

    public String change() {
        changeConference.execute(new ChangeConference.Command(page.shown().id(), page.shown().version(), place, startsAt(), chair, secretary, agenda));
        return said("conference.conference.done.changed");
    }

    public String convene() {
        addDelegate.execute(new AddDelegate.Command(page.shown().id(), unitId, personName, capacity));
        return said("conference.conference.done.delegateAdded", personName);
    }

    public String strike(DelegateRow row) {
        removeDelegate.execute(new RemoveDelegate.Command(row.id(), row.version()));
        return said("conference.conference.done.delegateRemoved");
    }

    public String invite() {
        addGuest.execute(new AddGuest.Command(page.shown().id(), page.shown().version(), guestName, guestPosition, speaks));
        return said("conference.conference.done.guestAdded", guestName);
    }

    public String uninvite(long guestId) {
        removeGuest.execute(new RemoveGuest.Command(page.shown().id(), page.shown().version(), guestId));
        return said("conference.conference.done.guestRemoved");
    }

    public void present(DelegateRow row) {
        markAttendance.execute(new MarkAttendance.Command(row.id(), row.version(), !row.present()));
        find();
    }

    public void find() {
        page = queries.ofYear(cluster, year, id, search);
    }

    public String end() {
        endConference.execute(new EndConference.Command(page.shown().id(), page.shown().version()));
        return said("conference.conference.done.ended");
    }

    private LocalDateTime startsAt() {
        return startDate == null || startTime == null ? null : startDate.atTime(startTime);
    }

    private String said(String key, Object... args) {
        done.say(key, args);
        return "/conference/conference.xhtml?faces-redirect=true" + (cluster == null ? "" : "&cluster=" + cluster) + "&year=" + year + (id == null ? "" : "&id=" + id);
    }

    /** Whether the form of a new conference is shown. */
    public boolean isPlanning() {
        return page.mayRecord() && (page.shown() == null || "plan".equals(doing));
    }

    public boolean isEditing() {
        return !isPlanning() && page.shown() != null && page.shown().mayChange() && "edit".equals(doing);
    }

    public boolean isEnding() {
        return !isPlanning() && page.shown() != null && page.shown().mayChange() && "end".equals(doing);
    }

    public Set<ConferenceKind> getKinds() {
        return ConferenceKind.of(cluster);
    }

    public YearView getPage() {
        return page;
    }

    /** Null for the meetings of the council. */
    public Long getCluster() {
        return cluster;
    }

    public void setCluster(Long cluster) {
        this.cluster = cluster;
    }

    public long getYear() {
        return year;
    }

    public void setYear(long year) {
        this.year = year;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }

    public String getDoing() {
        return doing;
    }

    public void setDoing(String doing) {
        this.doing = doing;
    }

    public ConferenceKind getKind() {
        return kind;
    }

    public void setKind(ConferenceKind kind) {
        this.kind = kind;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public LocalDate getStartDate() {
        return startDate;
    }

    public void setStartDate(LocalDate startDate) {
        this.startDate = startDate;
    }

    public LocalTime getStartTime() {
        return startTime;
    }

    public void setStartTime(LocalTime startTime) {
        this.startTime = startTime;
    }

    public String getChair() {
        return chair;
    }

    public void setChair(String chair) {
        this.chair = chair;
    }

    public String getSecretary() {
        return secretary;
    }

    public void setSecretary(String secretary) {
        this.secretary = secretary;
    }

    public String getAgenda() {
        return agenda;
    }

    public void setAgenda(String agenda) {
        this.agenda = agenda;
    }

    public Long getUnitId() {
        return unitId;
    }

    public void setUnitId(Long unitId) {
        this.unitId = unitId;
    }

    public String getPersonName() {
        return personName;
    }

    public void setPersonName(String personName) {
        this.personName = personName;
    }

    public String getCapacity() {
        return capacity;
    }

    public void setCapacity(String capacity) {
        this.capacity = capacity;
    }

    public String getGuestName() {
        return guestName;
    }

    public void setGuestName(String guestName) {
        this.guestName = guestName;
    }

    public String getGuestPosition() {
        return guestPosition;
    }

    public void setGuestPosition(String guestPosition) {
        this.guestPosition = guestPosition;
    }

    public boolean isSpeaks() {
        return speaks;
    }

    public void setSpeaks(boolean speaks) {
        this.speaks = speaks;
    }
}
