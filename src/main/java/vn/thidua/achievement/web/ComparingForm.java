package vn.thidua.achievement.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.achievement.model.scoring.Band;
import vn.thidua.achievement.model.scoring.Rounding;
import vn.thidua.achievement.model.scoring.TieRule;

/** How points are rounded and totals compared, as it is edited, of a stored set or of one that is only tried out. */
public class ComparingForm implements Serializable {

    private int decimals = 2;
    private RoundingMode rounding = RoundingMode.HALF_UP;
    private BigDecimal cap;
    private final List<BandRow> bands = new ArrayList<>();
    private final List<TieRow> ties = new ArrayList<>();

    void show(Rounding told, BigDecimal toldCap, List<Band> toldBands, List<TieRule> toldTies) {
        decimals = told.decimals();
        rounding = told.mode();
        cap = toldCap;
        bands.clear();
        toldBands.forEach(band -> bands.add(BandRow.of(band)));
        ties.clear();
        toldTies.forEach(rule -> ties.add(TieRow.of(rule)));
    }

    Rounding rounded() {
        return new Rounding(decimals, rounding);
    }

    List<Band> told() {
        return bands.stream().filter(row -> !row.isEmpty()).map(BandRow::band).toList();
    }

    List<TieRule> chain() {
        return ties.stream().filter(row -> row.getKind() != null).map(TieRow::rule).toList();
    }

    public void addBand() {
        bands.add(new BandRow());
    }

    public void addTie() {
        ties.add(new TieRow());
    }

    public List<RoundingMode> getRoundingModes() {
        return Rounding.MODES;
    }

    public TieRule.TieMeasure[] getTieMeasures() {
        return TieRule.TieMeasure.values();
    }

    public List<BandRow> getBands() {
        return bands;
    }

    public List<TieRow> getTies() {
        return ties;
    }

    public int getDecimals() {
        return decimals;
    }

    public void setDecimals(int decimals) {
        this.decimals = decimals;
    }

    public RoundingMode getRounding() {
        return rounding;
    }

    public void setRounding(RoundingMode rounding) {
        this.rounding = rounding;
    }

    public BigDecimal getCap() {
        return cap;
    }

    public void setCap(BigDecimal cap) {
        this.cap = cap;
    }
}
