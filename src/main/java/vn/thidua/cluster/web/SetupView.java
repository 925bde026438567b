package vn.thidua.cluster.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import vn.thidua.access.CurrentUser;
import vn.thidua.cluster.usecase.ClusterQueries;
import vn.thidua.cluster.usecase.ClusterQueries.ClusterRow;
import vn.thidua.cluster.usecase.ClusterQueries.YearRow;
import vn.thidua.cluster.usecase.FormCluster;
import vn.thidua.cluster.usecase.OpenYear;
import vn.thidua.cluster.usecase.RescheduleYear;
import vn.thidua.shared.web.Done;

/** Provincial staff, at a desk in January: open the year, form the clusters, then go on to members and criteria. */
@Named
@ViewScoped
public class SetupView extends YearFields {

    /** Years shown until all are asked for. */
    private static final int RECENT = 4;

    @Inject
    private transient ClusterQueries queries;

    @Inject
    private transient OpenYear open;

    @Inject
    private transient RescheduleYear reschedule;

    @Inject
    private transient FormCluster form;

    @Inject
    private transient CurrentUser user;

    @Inject
    private transient Done done;

    private List<YearRow> years;
    private List<ClusterRow> clusters;

    private boolean all;
    private Long yearId;
    private long seenVersion;
    private LocalDate finalUntil;
    private String name;
    private String decision;

    public void load() {
        years = queries.years();
        clusters = queries.clusters();
    }

    public void loadYear() {
        if (yearId != null) {
            YearRow row = queries.year(yearId);
            seenVersion = row.version();
            number = row.year().number();
            registrationUntil = row.year().registrationUntil();
            dataCutOff = row.year().dataCutOff();
            submissionUntil = row.year().submissionUntil();
            reviewUntil = row.year().reviewUntil();
            conferenceOn = row.year().conferenceOn();
            finalUntil = row.year().finalUntil();
        } else {
            years = queries.years();
        }
    }

    public String saveYear() {
        if (yearId == null) {
            open.execute(new OpenYear.Command(user.organisationId(), number, registrationUntil, dataCutOff, submissionUntil, reviewUntil, conferenceOn, finalUntil));
            done.say("cluster.year.message.opened", number);
        } else {
            reschedule.execute(new RescheduleYear.Command(yearId, seenVersion, registrationUntil, dataCutOff, submissionUntil, reviewUntil, conferenceOn, finalUntil));
            done.say("cluster.year.message.rescheduled", number);
        }
        return "/cluster/setup.xhtml?faces-redirect=true";
    }

    public String formCluster() {
        long id = form.execute(new FormCluster.Command(user.organisationId(), name, decision));
        done.say("cluster.setup.message.formed", name);
        return "/cluster/cluster.xhtml?faces-redirect=true&id=" + id;
    }

    public List<YearRow> getYears() {
        return years;
    }

    /** The newest years, or all. */
    public List<YearRow> getYearsShown() {
        return years.subList(0, years.size() - getOlderYears());
    }

    public int getOlderYears() {
        return all ? 0 : Math.max(0, years.size() - RECENT);
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }

    public List<ClusterRow> getClusters() {
        return clusters;
    }

    public Long getYearId() {
        return yearId;
    }

    public void setYearId(Long yearId) {
        this.yearId = yearId;
    }

    public LocalDate getFinalUntil() {
        return finalUntil;
    }

    public void setFinalUntil(LocalDate finalUntil) {
        this.finalUntil = finalUntil;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
    }
}
