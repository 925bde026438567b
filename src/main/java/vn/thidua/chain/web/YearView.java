package vn.thidua.chain.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.thidua.chain.usecase.ChainQueries;

/** One cluster-year as a chain; a page to read and to go on from. */
@Named("chainYear")
@RequestScoped
public class YearView {

    @Inject
    private ChainQueries queries;

    private long cluster;
    private long year;
    private ChainQueries.YearView view;

    public void load() {
        view = queries.year(cluster, year);
    }

    public ChainQueries.YearView getView() {
        return view;
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
