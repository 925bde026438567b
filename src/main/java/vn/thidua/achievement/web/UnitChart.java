package vn.thidua.achievement.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.achievement.usecase.UnitChartQueries;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.web.Fmt;
import vn.thidua.shared.web.Language;

/** A unit's charts as inline SVG: 400 units wide, drawn by the server, with no script and no library. */
@Named
@RequestScoped
public class UnitChart {

    private static final BigDecimal LEFT = BigDecimal.valueOf(8);
    private static final BigDecimal PER_CENT = new BigDecimal("3.84");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int ROW = 52;
    private static final int AXIS = 20;
    private static final int LABEL = 48;
    private static final int GROUND = 170;
    private static final BigDecimal UP = new BigDecimal("1.5");
    private static final int WIDEST = 56;

    @Inject
    private UnitChartQueries queries;

    @Inject
    private Fmt fmt;

    @Inject
    private Language language;

    private long cluster;
    private long year;
    private long unit;
    private UnitChartQueries.UnitChart chart;

    public void load() {
        chart = queries.of(cluster, year, unit);
    }

    /** One row of the upper chart; what is null is not drawn. */
    public record GroupBar(int top, String label, String text, BigDecimal own, BigDecimal low, BigDecimal span, BigDecimal median) {
    }

    public record YearBar(BigDecimal x, BigDecimal y, BigDecimal width, BigDecimal height, BigDecimal middle, String label, String text, boolean verified) {
    }

    public List<GroupBar> getGroupBars() {
        List<GroupBar> bars = new ArrayList<>();
        for (UnitChartQueries.GroupLine line : chart.groups()) {
            String name = line.total() ? Messages.text(language.getLocale(), "achievement.chart.label.total") : line.code() + ". " + line.name();
            BigDecimal low = across(line.lowest());
            bars.add(new GroupBar(bars.size() * ROW, name.length() > LABEL ? name.substring(0, LABEL - 1).strip() + "…" : name, percent(line.rate()),
                    across(line.rate()), low, low == null ? null : across(line.highest()).subtract(low).max(BigDecimal.ONE), across(line.median())));
        }
        return bars;
    }

    public int getGroupHeight() {
        return chart.groups().size() * ROW + AXIS;
    }

    public List<YearBar> getYearBars() {
        List<YearBar> bars = new ArrayList<>();
        BigDecimal step = BigDecimal.valueOf(384).divide(BigDecimal.valueOf(Math.max(1, chart.years().size())), 2, RoundingMode.HALF_UP);
        BigDecimal width = step.multiply(new BigDecimal("0.7")).min(BigDecimal.valueOf(WIDEST));
        for (UnitChartQueries.YearLine line : chart.years()) {
            BigDecimal middle = LEFT.add(step.multiply(new BigDecimal(bars.size()).add(new BigDecimal("0.5"))));
            BigDecimal height = drawn(line.rate() == null ? BigDecimal.ZERO : line.rate()).multiply(UP);
            bars.add(new YearBar(middle.subtract(width.divide(BigDecimal.valueOf(2))), BigDecimal.valueOf(GROUND).subtract(height), width, height, middle,
                    String.valueOf(line.number()), percent(line.rate()), line.verified()));
        }
        return bars;
    }

    private static BigDecimal across(BigDecimal rate) {
        return rate == null ? null : LEFT.add(drawn(rate).multiply(PER_CENT)).setScale(1, RoundingMode.HALF_UP);
    }

    /** A drawing ends at its edges; the text beside it tells the number as it is. */
    private static BigDecimal drawn(BigDecimal rate) {
        return rate.max(BigDecimal.ZERO).min(HUNDRED);
    }

    public String percent(BigDecimal rate) {
        return rate == null ? "–" : fmt.number(rate) + " %";
    }

    public UnitChartQueries.UnitChart getChart() {
        return chart;
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
