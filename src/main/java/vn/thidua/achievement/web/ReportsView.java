package vn.thidua.achievement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.thidua.achievement.usecase.CrossCheckQueries;
import vn.thidua.achievement.usecase.PairReviewers;
import vn.thidua.achievement.usecase.ReportQueries;
import vn.thidua.shared.web.Done;

/** The reports of a cluster-year that this user may see; for provincial staff also who checks whom. */
@Named
@ViewScoped
public class ReportsView implements Serializable {

    @Inject
    private transient ReportQueries queries;

    @Inject
    private transient CrossCheckQueries checks;

    @Inject
    private transient PairReviewers pair;

    @Inject
    private transient Done done;

    private long cluster;
    private long year;
    private boolean propose;
    private ReportQueries.ReportList list;
    private CrossCheckQueries.PairsPage pairs;
    private List<PairChoice> choices = List.of();

    public void load() {
        list = queries.list(cluster, year);
        if (list.mayPair()) {
            pairs = checks.of(cluster, year);
            choices = pairs.rows().stream().map(row -> new PairChoice(row, isProposed() && !row.fixed() ? row.proposedId() : row.checkerId())).toList();
        }
    }

    public String savePairs() {
        pair.execute(new PairReviewers.Command(cluster, year, pairs.version(),
                choices.stream().map(choice -> new PairReviewers.Pair(choice.getRow().unitId(), choice.getChecker())).toList()));
        done.say("achievement.reports.message.paired");
        return "/achievement/reports.xhtml?faces-redirect=true&cluster=" + cluster + "&year=" + year;
    }

    /** Whether the choices are the rule's: on request, and while nothing is kept. */
    public boolean isProposed() {
        return propose || !pairs.kept();
    }

    public CrossCheckQueries.PairsPage getPairs() {
        return pairs;
    }

    public List<PairChoice> getChoices() {
        return choices;
    }

    public ReportQueries.ReportList getList() {
        return list;
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

    public boolean isPropose() {
        return propose;
    }

    public void setPropose(boolean propose) {
        this.propose = propose;
    }
}
