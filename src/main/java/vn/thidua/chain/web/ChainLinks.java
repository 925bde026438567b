package vn.thidua.chain.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import vn.thidua.chain.model.ChainPage;
import vn.thidua.chain.model.ChainState;
import vn.thidua.chain.model.YearChain.Figure;
import vn.thidua.chain.usecase.ChainQueries.Ids;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.web.Language;

/** Addresses and texts of the chain's steps. */
@Named
@RequestScoped
public class ChainLinks {

    @Inject
    private Language language;

    @Inject
    private HttpServletRequest request;

    public String text(Figure figure) {
        return Messages.text(language.getLocale(), figure.key(), figure.args().toArray());
    }

    /** Where the figure was entered, null where this person cannot open that page. */
    public String of(Figure figure, Ids ids) {
        return figure.page() == null || !ids.pages().contains(figure.page()) ? null : to(figure.page(), ids);
    }

    public String to(ChainPage page, Ids ids) {
        String year = "?cluster=" + ids.clusterId() + "&year=" + ids.yearId();
        return request.getContextPath() + switch (page) {
            case CLUSTER -> "/cluster/cluster.xhtml?id=" + ids.clusterId();
            case CRITERIA -> "/achievement/criteria.xhtml" + year;
            case REPORTS -> "/achievement/reports.xhtml" + year;
            case OWN_REPORT -> "/achievement/report.xhtml" + year + "&unit=" + ids.unitId();
            case NARRATIVE -> "/achievement/narrative.xhtml" + year;
            case RANKING -> "/achievement/ranking.xhtml" + year;
            case CONFERENCE -> "/conference/conference.xhtml" + year;
            case COMMENDATION -> "/commendation/commendation.xhtml" + year;
            case POLL -> "/ballot/poll.xhtml?poll=" + ids.pollId();
            case OUTCOME -> "/ballot/record.xhtml?poll=" + ids.pollId();
            case HANDOVER -> "/handover/handover.xhtml" + year;
        };
    }

    /** Colour besides symbol and word. */
    public String tone(ChainState state) {
        return switch (state) {
            case DONE, SETTLED -> "done";
            case OPEN -> "now";
            case LATE -> "stop";
            case WAITING -> "wait";
        };
    }
}
