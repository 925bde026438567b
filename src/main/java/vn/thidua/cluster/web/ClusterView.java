package vn.thidua.cluster.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.cluster.ChosenBy;
import vn.thidua.cluster.LeadershipRole;
import vn.thidua.cluster.usecase.AdmitMembers;
import vn.thidua.cluster.usecase.ClusterQueries;
import vn.thidua.cluster.usecase.NameLeader;
import vn.thidua.cluster.usecase.ReleaseMember;
import vn.thidua.shared.web.Done;

/** Provincial staff: who belongs to the cluster from when to when, and who leads it. */
@Named
@ViewScoped
public class ClusterView implements Serializable {

    @Inject
    private transient ClusterQueries queries;

    @Inject
    private transient AdmitMembers admit;

    @Inject
    private transient ReleaseMember release;

    @Inject
    private transient NameLeader nameLeader;

    @Inject
    private transient Done done;

    private long id;
    private ClusterQueries.ClusterView cluster;
    private List<ClusterQueries.YearRow> years;

    private List<Long> unitIds = new ArrayList<>();
    private LocalDate from;
    private LocalDate to;

    private Long leaving;
    private LocalDate lastDay;

    private LeadershipRole role = LeadershipRole.LEADER;
    private Long leaderUnit;
    private LocalDate leaderFrom;
    private Integer yearNumber;
    private ChosenBy chosenBy = ChosenBy.APPOINTED;
    private String reference;

    public void load() {
        cluster = queries.cluster(id);
        years = queries.years();
        if (yearNumber == null && !years.isEmpty()) {
            yearNumber = years.get(0).year().number();
        }
    }

    public String admitMembers() {
        admit.execute(new AdmitMembers.Command(id, cluster.version(), unitIds, from, to));
        done.say("cluster.cluster.message.admitted", unitIds.size());
        return here();
    }

    public String releaseMember() {
        release.execute(new ReleaseMember.Command(id, cluster.version(), leaving, lastDay));
        done.say("cluster.cluster.message.released", lastDay);
        return here();
    }

    public String entrust() {
        nameLeader.execute(new NameLeader.Command(id, cluster.version(), role, leaderUnit, leaderFrom, yearNumber, chosenBy, reference));
        done.say("cluster.cluster.message.entrusted", leaderFrom);
        return here();
    }

    private String here() {
        return "/cluster/cluster.xhtml?faces-redirect=true&id=" + id;
    }

    public LeadershipRole[] getRoles() {
        return LeadershipRole.values();
    }

    public ChosenBy[] getWaysOfChoosing() {
        return ChosenBy.values();
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public ClusterQueries.ClusterView getCluster() {
        return cluster;
    }

    public List<ClusterQueries.YearRow> getYears() {
        return years;
    }

    public List<Long> getUnitIds() {
        return unitIds;
    }

    public void setUnitIds(List<Long> unitIds) {
        this.unitIds = unitIds;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public Long getLeaving() {
        return leaving;
    }

    public void setLeaving(Long leaving) {
        this.leaving = leaving;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public LeadershipRole getRole() {
        return role;
    }

    public void setRole(LeadershipRole role) {
        this.role = role;
    }

    public Long getLeaderUnit() {
        return leaderUnit;
    }

    public void setLeaderUnit(Long leaderUnit) {
        this.leaderUnit = leaderUnit;
    }

    public LocalDate getLeaderFrom() {
        return leaderFrom;
    }

    public void setLeaderFrom(LocalDate leaderFrom) {
        this.leaderFrom = leaderFrom;
    }

    public Integer getYearNumber() {
        return yearNumber;
    }

    public void setYearNumber(Integer yearNumber) {
        this.yearNumber = yearNumber;
    }

    public ChosenBy getChosenBy() {
        return chosenBy;
    }

    public void setChosenBy(ChosenBy chosenBy) {
        this.chosenBy = chosenBy;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }
}
