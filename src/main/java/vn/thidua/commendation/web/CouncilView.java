package vn.thidua.commendation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import vn.thidua.ballot.RuleForm;
import vn.thidua.commendation.usecase.CouncilQueries;
import vn.thidua.commendation.usecase.CouncilQueries.AwardRow;
import vn.thidua.commendation.usecase.CouncilQueries.CouncilPage;
import vn.thidua.commendation.usecase.PlanCouncilVote;
import vn.thidua.commendation.usecase.SetCouncilRule;
import vn.thidua.shared.web.Done;

/** The council of one year: rules, meeting, vote, verdicts; the rule being set stands in the address ({@code award}). */
@Named
@ViewScoped
public class CouncilView implements Serializable {

    @Inject
    private transient CouncilQueries queries;

    @Inject
    private transient SetCouncilRule setRule;

    @Inject
    private transient PlanCouncilVote planVote;

    @Inject
    private transient Done done;

    private long year;
    private Long award;
    private CouncilPage page;

    private RuleForm rule;
    private Long meetingId;

    public void load() {
        page = queries.page(year);
        AwardRow chosen = getChosen();
        if (chosen != null) {
            rule = RuleForm.of(chosen.rule());
        }
    }

    public String save() {
        setRule.execute(new SetCouncilRule.Command(award, year, getChosen().ruleVersion(), rule.rule()));
        return said("commendation.council.ruleSaved");
    }

    public String plan() {
        planVote.execute(new PlanCouncilVote.Command(year, meetingId));
        return said("commendation.council.planned");
    }

    private String said(String key) {
        done.say(key);
        return "/commendation/council.xhtml?faces-redirect=true&year=" + year;
    }

    /** The award whose rule is being set, null where none is chosen or the user may not. */
    public AwardRow getChosen() {
        return award == null ? null : page.awards().stream().filter(row -> row.awardTypeId() == award && row.mayRevise()).findFirst().orElse(null);
    }

    public CouncilPage getPage() {
        return page;
    }

    public RuleForm getRule() {
        return rule;
    }

    public long getYear() {
        return year;
    }

    public void setYear(long year) {
        this.year = year;
    }

    public Long getAward() {
        return award;
    }

    public void setAward(Long award) {
        this.award = award;
    }

    public Long getMeetingId() {
        return meetingId;
    }

    public void setMeetingId(Long meetingId) {
        this.meetingId = meetingId;
    }
}
