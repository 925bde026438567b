package vn.thidua.achievement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import vn.thidua.achievement.model.scoring.TieRule;
import vn.thidua.achievement.usecase.FreezeRanking;
import vn.thidua.achievement.usecase.OpenFinalFigures;
import vn.thidua.achievement.usecase.RankingQueries;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.web.Done;
import vn.thidua.shared.web.Language;

/** The ranking of a cluster-year, following the reviews or frozen. */
@Named
@ViewScoped
public class RankingView implements Serializable {

    @Inject
    private transient RankingQueries queries;

    @Inject
    private transient FreezeRanking freeze;

    @Inject
    private transient OpenFinalFigures open;

    @Inject
    private transient Done done;

    @Inject
    private transient Language language;

    private long cluster;
    private long year;
    private long seenVersion;
    private String reason;
    private RankingQueries.RankingPage page;

    public void load() {
        page = queries.of(cluster, year);
        seenVersion = page.stages() == null ? 0 : page.stages().version();
    }

    public String tieText(TieRule rule) {
        return Messages.text(language.getLocale(), rule.kind()) + (rule.code() == null ? "" : " " + rule.code());
    }

    public String freezeRanking() {
        freeze.execute(new FreezeRanking.Command(cluster, year));
        done.say("achievement.ranking.message.frozen");
        return "/achievement/ranking.xhtml?faces-redirect=true&cluster=" + cluster + "&year=" + year;
    }

    public String openFinal() {
        open.execute(new OpenFinalFigures.Command(cluster, year, seenVersion, reason));
        done.say("achievement.final.message.opened");
        return "/achievement/ranking.xhtml?faces-redirect=true&cluster=" + cluster + "&year=" + year;
    }

    /** Who stands elsewhere now, as "Đồng Hỷ 3 → 2; Đại Từ 2 → 3". */
    public String moves() {
        return Moves.text(page.shift(), language.getLocale());
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public RankingQueries.RankingPage getPage() {
        return page;
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
}
