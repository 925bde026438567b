package vn.thidua.chain.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thidua.chain.usecase.ChainQueries;

/** Where a person arrives after sign-in: what waits for her, cluster by cluster. */
@Named("chainHome")
@RequestScoped
public class HomeView {

    @Inject
    private ChainQueries queries;

    private List<ChainQueries.HomeRow> rows;

    public void load() {
        rows = queries.home();
    }

    public List<ChainQueries.HomeRow> getRows() {
        return rows;
    }
}
