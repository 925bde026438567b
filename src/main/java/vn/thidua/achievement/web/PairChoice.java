package vn.thidua.achievement.web;

import java.io.Serializable;
import vn.thidua.achievement.usecase.CrossCheckQueries;

/** One unit of the plan and the checker chosen for it on the page. */
public class PairChoice implements Serializable {

    private final CrossCheckQueries.PairRow row;
    private Long checker;

    PairChoice(CrossCheckQueries.PairRow row, Long checker) {
        this.row = row;
        this.checker = checker;
    }

    public CrossCheckQueries.PairRow getRow() {
        return row;
    }

    public Long getChecker() {
        return checker;
    }

    public void setChecker(Long checker) {
        this.checker = checker;
    }
}
