package vn.thidua.achievement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import vn.thidua.achievement.usecase.ReportQueries;

/** The reports of a cluster-year that this user may see. */
@Named
@ViewScoped
public class ReportsView implements Serializable {

    @Inject
    private transient ReportQueries queries;

    private long cluster;
    private long year;
    private ReportQueries.ReportList list;

    public void load() {
        list = queries.list(cluster, year);
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
}
