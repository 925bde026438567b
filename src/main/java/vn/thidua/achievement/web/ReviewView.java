package vn.thidua.achievement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import vn.thidua.achievement.usecase.ChangeScore;
import vn.thidua.achievement.usecase.NameReviewer;
import vn.thidua.achievement.usecase.ReportQueries;
import vn.thidua.achievement.usecase.ReturnReport;
import vn.thidua.achievement.usecase.VerifyReport;
import vn.thidua.shared.web.Done;

/** One report as reviewers see it: figures, evidence, points; and what they can do with it. */
@Named
@ViewScoped
public class ReviewView implements Serializable {

    @Inject
    private transient ReportQueries queries;

    @Inject
    private transient ReturnReport sendBack;

    @Inject
    private transient ChangeScore change;

    @Inject
    private transient VerifyReport verify;

    @Inject
    private transient NameReviewer nameReviewer;

    @Inject
    private transient Done done;

    private long report;
    private Long criterion;
    private ReportQueries.ReportPage page;
    private ReportQueries.LineView line;
    private BigDecimal points;
    private String scoreReason;
    private String reason;
    private Long reviewer;

    public void load() {
        page = queries.review(report);
        reviewer = page.reviewer() == null ? null : page.reviewer().id();
        line = page.lines().stream().filter(each -> criterion != null && each.criterionId() == criterion && !each.group()).findFirst().orElse(null);
        points = line == null ? null : line.points();
    }

    public String changeScore() {
        change.execute(new ChangeScore.Command(report, page.version(), criterion, points, scoreReason));
        done.say("achievement.review.message.changed", line.code());
        return here();
    }

    public String returnReport() {
        sendBack.execute(new ReturnReport.Command(report, page.version(), reason));
        done.say("achievement.review.message.returned", page.unit().name());
        return here();
    }

    public String verifyReport() {
        verify.execute(new VerifyReport.Command(report, page.version()));
        done.say("achievement.review.message.verified", page.unit().name());
        return here();
    }

    public String saveReviewer() {
        nameReviewer.execute(new NameReviewer.Command(report, page.version(), reviewer));
        done.say("achievement.review.message.reviewerNamed");
        return here();
    }

    private String here() {
        return "/achievement/review.xhtml?faces-redirect=true&report=" + report;
    }

    public ReportQueries.ReportPage getPage() {
        return page;
    }

    public ReportQueries.LineView getLine() {
        return line;
    }

    public long getReport() {
        return report;
    }

    public void setReport(long report) {
        this.report = report;
    }

    public Long getCriterion() {
        return criterion;
    }

    public void setCriterion(Long criterion) {
        this.criterion = criterion;
    }

    public BigDecimal getPoints() {
        return points;
    }

    public void setPoints(BigDecimal points) {
        this.points = points;
    }

    public String getScoreReason() {
        return scoreReason;
    }

    public void setScoreReason(String scoreReason) {
        this.scoreReason = scoreReason;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Long getReviewer() {
        return reviewer;
    }

    public void setReviewer(Long reviewer) {
        this.reviewer = reviewer;
    }
}
