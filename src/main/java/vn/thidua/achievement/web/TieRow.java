package vn.thidua.achievement.web;

import java.io.Serializable;
import vn.thidua.achievement.model.scoring.TieRule;

/** A link of the chain for ties being edited; one without a kind is not kept. */
public class TieRow implements Serializable {

    private TieRule.TieMeasure kind;
    private String code;

    static TieRow of(TieRule rule) {
        TieRow row = new TieRow();
        row.kind = rule.kind();
        row.code = rule.code();
        return row;
    }

    TieRule rule() {
        return new TieRule(kind, code);
    }

    public TieRule.TieMeasure getKind() {
        return kind;
    }

    public void setKind(TieRule.TieMeasure kind) {
        this.kind = kind;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
