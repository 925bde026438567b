package vn.thidua.cluster.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.cluster.YearRollOver.Held;
import vn.thidua.cluster.usecase.RollOverQueries;
import vn.thidua.cluster.usecase.RollOverQueries.ClusterRow;
import vn.thidua.cluster.usecase.RollOverYear;
import vn.thidua.shared.web.Done;

/** Provincial staff in January: the new year made from the old one, then looked through cluster by cluster. */
@Named
@ViewScoped
public class RollOverView extends YearFields {

    private static final String MADE = "rolledOver";

    @Inject
    private transient RollOverQueries queries;

    @Inject
    private transient RollOverYear rollOver;

    @Inject
    private transient Done done;

    private Long from;
    private Integer to;
    private RollOverQueries.RollOverPage page;
    private RollOverYear.Result result;
    private List<Row> rows = new ArrayList<>();

    private boolean withTargets;

    /** A cluster, and whether it is taken over. */
    public static class Row implements Serializable {

        private final ClusterRow cluster;
        private boolean taken = true;

        Row(ClusterRow cluster) {
            this.cluster = cluster;
        }

        public ClusterRow getCluster() {
            return cluster;
        }

        public boolean isTaken() {
            return taken;
        }

        public void setTaken(boolean taken) {
            this.taken = taken;
        }
    }

    public void load() {
        page = queries.page(from, to).orElse(null);
        if (page == null) {
            return;
        }
        number = page.number();
        registrationUntil = page.registrationUntil();
        dataCutOff = page.dataCutOff();
        submissionUntil = page.submissionUntil();
        reviewUntil = page.reviewUntil();
        conferenceOn = page.conferenceOn();
        page.clusters().forEach(cluster -> rows.add(new Row(cluster)));
        if (page.to() != null && FacesContext.getCurrentInstance().getExternalContext().getFlash().get(MADE) instanceof RollOverYear.Result made
                && made.yearId() == page.to().id()) {
            result = made;
        }
    }

    public String rollOver() {
        Set<Long> chosen = rows.stream().filter(row -> row.taken).map(row -> row.cluster.id()).collect(Collectors.toCollection(LinkedHashSet::new));
        var made = rollOver.execute(new RollOverYear.Command(page.from().id(), number, registrationUntil, dataCutOff, submissionUntil, reviewUntil,
                conferenceOn, chosen, withTargets));
        long clusters = made.made().stream().map(Held::clusterId).distinct().count();
        done.say(made.opened() ? "cluster.rollover.message.opened" : made.made().isEmpty() ? "cluster.rollover.message.nothing"
                : "cluster.rollover.message.added", number, clusters);
        FacesContext.getCurrentInstance().getExternalContext().getFlash().put(MADE, made);
        return "/cluster/rollover.xhtml?faces-redirect=true&from=" + page.from().id() + "&to=" + number;
    }

    /** Whether it was made by the step just done. */
    public boolean isNew(Held held) {
        return result != null && result.made().stream().anyMatch(made -> made.clusterId() == held.clusterId() && made.key().equals(held.key()));
    }

    public RollOverQueries.RollOverPage getPage() {
        return page;
    }

    public List<Row> getRows() {
        return rows;
    }

    public Long getFrom() {
        return from;
    }

    public void setFrom(Long from) {
        this.from = from;
    }

    public Integer getTo() {
        return to;
    }

    public void setTo(Integer to) {
        this.to = to;
    }

    public boolean isWithTargets() {
        return withTargets;
    }

    public void setWithTargets(boolean withTargets) {
        this.withTargets = withTargets;
    }
}
