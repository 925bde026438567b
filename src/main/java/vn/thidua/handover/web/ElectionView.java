package vn.thidua.handover.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import vn.thidua.ballot.RuleForm;
import vn.thidua.handover.usecase.ElectionQueries;
import vn.thidua.handover.usecase.ElectionQueries.ElectionPage;
import vn.thidua.handover.usecase.PlanElection;
import vn.thidua.handover.usecase.SetLeaderRule;
import vn.thidua.shared.web.Done;

/** The election of a cluster's next leader unit; {@code doing} is "rule" while its rule is being set. */
@Named
@ViewScoped
public class ElectionView implements Serializable {

    @Inject
    private transient ElectionQueries queries;

    @Inject
    private transient SetLeaderRule setRule;

    @Inject
    private transient PlanElection planElection;

    @Inject
    private transient Done done;

    private long cluster;
    private long year;
    private String doing;
    private ElectionPage page;

    private RuleForm rule;
    private boolean leaderStands;

    public void load() {
        page = queries.page(cluster, year);
        rule = RuleForm.of(page.rule());
        leaderStands = page.leaderStands();
    }

    public String save() {
        setRule.execute(new SetLeaderRule.Command(cluster, year, page.ruleVersion(), rule.rule(), leaderStands));
        return said("handover.election.ruleSaved");
    }

    public String plan() {
        planElection.execute(new PlanElection.Command(cluster, year));
        return said("handover.election.plannedNow");
    }

    private String said(String key) {
        done.say(key);
        return "/handover/election.xhtml?faces-redirect=true&cluster=" + cluster + "&year=" + year;
    }

    public boolean isEditing() {
        return page.mayRevise() && "rule".equals(doing);
    }

    public ElectionPage getPage() {
        return page;
    }

    public RuleForm getRule() {
        return rule;
    }

    public boolean isLeaderStands() {
        return leaderStands;
    }

    public void setLeaderStands(boolean leaderStands) {
        this.leaderStands = leaderStands;
    }

    public long getCluster() {
        return cluster;
    }

    public void setCluster(long cluster) {
        this.cluster = cluster;
    }

    public long getYear() {
        return year;
    }

    public void setYear(long year) {
        this.year = year;
    }

    public String getDoing() {
        return doing;
    }

    public void setDoing(String doing) {
        this.doing = doing;
    }
}
