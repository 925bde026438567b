package vn.thidua.achievement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import vn.thidua.achievement.model.scoring.CriterionSpec;
import vn.thidua.achievement.model.scoring.Reported;
import vn.thidua.achievement.usecase.FinalFiguresQueries;
import vn.thidua.shared.text.VnNumber;
import vn.thidua.shared.web.Language;

/** What the final figures changed, on screen and paper. */
@Named
@ViewScoped
public class FinalView implements Serializable {

    @Inject
    private transient FinalFiguresQueries queries;

    @Inject
    private transient Language language;

    private long cluster;
    private long year;
    private FinalFiguresQueries.FinalPage page;

    public void load() {
        page = queries.of(cluster, year);
    }

    public String figure(CriterionSpec spec, Reported reported) {
        String text = FigureText.of(spec, reported, language.getLocale());
        return text.isEmpty() ? "–" : text;
    }

    public String number(BigDecimal number) {
        return number == null ? "–" : VnNumber.format(number);
    }

    public String moves() {
        return Moves.text(page.shift(), language.getLocale());
    }

    public FinalFiguresQueries.FinalPage getPage() {
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
