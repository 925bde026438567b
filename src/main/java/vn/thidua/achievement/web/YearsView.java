package vn.thidua.achievement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import vn.thidua.achievement.model.scoring.CriterionSpec;
import vn.thidua.achievement.model.scoring.Reported;
import vn.thidua.achievement.usecase.YearComparisonQueries;
import vn.thidua.shared.text.VnNumber;
import vn.thidua.shared.web.Language;

/** A unit's year beside the year before. */
@Named
@ViewScoped
public class YearsView implements Serializable {

    @Inject
    private transient YearComparisonQueries queries;

    @Inject
    private transient Language language;

    private long cluster;
    private long year;
    private long unit;
    private YearComparisonQueries.YearsPage page;

    public void load() {
        page = queries.of(cluster, year, unit);
    }

    public String figure(CriterionSpec spec, Reported reported) {
        String text = FigureText.of(spec, reported, language.getLocale());
        return text.isEmpty() ? "–" : text;
    }

    public String rate(BigDecimal rate) {
        return rate == null ? "–" : VnNumber.format(rate) + " %";
    }

    /** With its sign: a rise has a plus. */
    public String change(BigDecimal change) {
        return change == null ? "" : (change.signum() > 0 ? "+" : "") + VnNumber.format(change);
    }

    public YearComparisonQueries.YearsPage getPage() {
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

    public long getUnit() {
        return unit;
    }

    public void setUnit(long unit) {
        this.unit = unit;
    }
}
