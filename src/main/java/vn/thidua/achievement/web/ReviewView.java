package vn.thidua.achievement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import vn.thidua.achievement.model.ReviewStage;
import vn.thidua.achievement.usecase.AcceptRemaining;
import vn.thidua.achievement.usecase.CheckReport;
import vn.thidua.achievement.usecase.DecideExplanation;
import vn.thidua.achievement.usecase.JudgeLine;
import vn.thidua.achievement.usecase.NameReviewer;
import vn.thidua.achievement.usecase.ReportQueries;
import vn.thidua.achievement.usecase.RequestExplanation;
import vn.thidua.achievement.usecase.ReturnReport;
import vn.thidua.achievement.usecase.VerifyReport;
import vn.thidua.achievement.usecase.WithdrawExplanation;
import vn.thidua.shared.web.Done;

/** One report as reviewers see it: figures, evidence, the columns of points, questions; and what they can do with it. */
@Named
@ViewScoped
public class ReviewView implements Serializable {

    @Inject
    private transient ReportQueries queries;

    @Inject
    private transient ReturnReport sendBack;

    @Inject
    private transient JudgeLine judge;

    @Inject
    private transient AcceptRemaining accept;

    @Inject
    private transient CheckReport check;

    @Inject
    private transient RequestExplanation ask;

    @Inject
    private transient DecideExplanation decide;

    @Inject
    private transient WithdrawExplanation withdraw;

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
    private ReportQueries.QuestionView question;
    private BigDecimal points;
    private String comment;
    private String asked;
    private BigDecimal decidedPoints;
    private String decision;
    private String remark;
    private String reason;
    private Long reviewer;

    public void load() {
        page = queries.review(report);
        reviewer = page.reviewer() == null ? null : page.reviewer().id();
        line = page.lines().stream().filter(each -> criterion != null && each.criterionId() == criterion && !each.group()).findFirst().orElse(null);
        if (line != null) {
            points = standing();
            decidedPoints = points;
            question = line.questions().stream().filter(ReportQueries.QuestionView::mayWithdraw).findFirst().orElse(null);
        }
    }

    /** Points of the line as they stand for her stage; of one that compares units the figure. */
    private BigDecimal standing() {
        if (line.kind().comparesUnits()) {
            boolean province = page.review().stage() == ReviewStage.PROVINCE && line.province().figure() != null;
            return province ? line.province().figure() : line.peer().figure() != null ? line.peer().figure() : line.actual();
        }
        return page.review().stage() == ReviewStage.PROVINCE ? line.points() : line.peer().points() != null ? line.peer().points() : line.selfPoints();
    }

    public String judgeLine() {
        judge.execute(new JudgeLine.Command(report, page.version(), criterion, points, comment));
        done.say("achievement.review.message.judged", line.code());
        return here();
    }

    public String acceptRemaining() {
        accept.execute(new AcceptRemaining.Command(report, page.version()));
        done.say("achievement.review.message.accepted", page.review().linesLeft());
        return here();
    }

    public String checkReport() {
        check.execute(new CheckReport.Command(report, page.version(), remark));
        done.say("achievement.review.message.checked", page.unit().name());
        return here();
    }

    public String requestExplanation() {
        ask.execute(new RequestExplanation.Command(report, page.version(), criterion, asked));
        done.say("achievement.review.message.asked", line.code());
        return here();
    }

    public String decideExplanation() {
        decide.execute(new DecideExplanation.Command(report, page.version(), question.id(), decidedPoints, decision));
        done.say("achievement.review.message.decided", line.code());
        return here();
    }

    public String withdrawExplanation() {
        withdraw.execute(new WithdrawExplanation.Command(report, page.version(), question.id()));
        done.say("achievement.review.message.withdrawn", line.code());
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

    /** The open question of the line that she may decide or take back, or null. */
    public ReportQueries.QuestionView getQuestion() {
        return question;
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

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public BigDecimal getDecidedPoints() {
        return decidedPoints;
    }

    public void setDecidedPoints(BigDecimal decidedPoints) {
        this.decidedPoints = decidedPoints;
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
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
