package vn.thidua.cluster.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import vn.thidua.cluster.usecase.ClusterQueries;

/** The stored arrangement of a day as a list for paper, to go with the decision. */
@Named
@RequestScoped
public class ArrangementPaper {

    @Inject
    private ClusterQueries queries;

    @Inject
    private Clock clock;

    private LocalDate day;
    private ClusterQueries.ArrangementView arrangement;

    public void load() {
        if (day == null) {
            day = LocalDate.now(clock);
        }
        arrangement = queries.arrangement(day);
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public ClusterQueries.ArrangementView getArrangement() {
        return arrangement;
    }

    public int getUnits() {
        return arrangement.placed();
    }
}
