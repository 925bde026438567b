package vn.thidua.cluster.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.access.CurrentUser;
import vn.thidua.cluster.usecase.ArrangeClusters;
import vn.thidua.cluster.usecase.ClusterQueries;
import vn.thidua.cluster.usecase.ClusterQueries.ArrangementView;
import vn.thidua.cluster.usecase.FormCluster;
import vn.thidua.cluster.usecase.FormClusters;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.shared.web.Done;
import vn.thidua.unit.UnitRef;

/**
 * Provincial staff put the units into clusters on a draft that this view holds; nothing is stored until they save. With a
 * script they drag; without one they choose a cluster for each unit and press arrows. Both send the same: a choice of
 * cluster for each unit and the units in the order in which they stand on the page.
 */
@Named
@ViewScoped
public class ArrangeView implements Serializable {

    private static final String DRAFT = "arrangeDraft";

    @Inject
    private transient ClusterQueries queries;

    @Inject
    private transient ArrangeClusters arrange;

    @Inject
    private transient FormCluster form;

    @Inject
    private transient FormClusters formSeveral;

    @Inject
    private transient CurrentUser user;

    @Inject
    private transient Clock clock;

    @Inject
    private transient Done done;

    private LocalDate day;
    private LocalDate otherDay;
    private List<Card> cards;
    private List<ClusterQueries.GoneRow> gone;

    private String name;
    private Integer count;
    private String decision;

    /** A cluster with its units as drafted; the first card, without an id, holds the units of no cluster. */
    public static class Card implements Serializable {

        private final Long id;
        private final long version;
        private final String name;
        private final Long leaderId;
        private final Long deputyId;
        private List<Line> lines = new ArrayList<>();

        Card(Long id, long version, String name, Long leaderId, Long deputyId) {
            this.id = id;
            this.version = version;
            this.name = name;
            this.leaderId = leaderId;
            this.deputyId = deputyId;
        }

        public Long getId() {
            return id;
        }

        public String getName() {
            return name;
        }

        public List<Line> getLines() {
            return lines;
        }

        public boolean leads(Line line) {
            return leaderId != null && leaderId == line.unit.id();
        }

        public boolean deputises(Line line) {
            return deputyId != null && deputyId == line.unit.id();
        }
    }

    /** A unit, the cluster drafted for it and the one it is in. */
    public static class Line implements Serializable {

        private final UnitRef unit;
        private final Long storedId;
        private final String storedName;
        private Long clusterId;

        Line(UnitRef unit, Long storedId, String storedName) {
            this.unit = unit;
            this.storedId = storedId;
            this.storedName = storedName;
            this.clusterId = storedId;
        }

        public UnitRef getUnit() {
            return unit;
        }

        public Long getStoredId() {
            return storedId;
        }

        public String getStoredName() {
            return storedName;
        }

        public Long getClusterId() {
            return clusterId;
        }

        public void setClusterId(Long clusterId) {
            this.clusterId = clusterId;
        }

        public boolean isMoved() {
            return storedId == null ? clusterId != null : !storedId.equals(clusterId);
        }

        /** What the filter box looks in. */
        public String getKey() {
            return Vietnamese.searchKey(unit.name() + " " + unit.shortName());
        }
    }

    /** What a draft keeps over a redirect: the cards with the versions seen when the drafting began. */
    record Draft(LocalDate day, ArrayList<Card> cards) implements Serializable {
    }

    public void load() {
        if (day == null) {
            day = LocalDate.of(LocalDate.now(clock).getYear() + 1, 1, 1);
        }
        otherDay = day;
        ArrangementView stored = queries.arrangement(day);
        gone = stored.gone();
        if (FacesContext.getCurrentInstance().getExternalContext().getFlash().get(DRAFT) instanceof Draft draft && draft.day().equals(day)) {
            Map<Long, Card> drafted = new HashMap<>();
            draft.cards().forEach(card -> drafted.put(card.id, card));
            cards = new ArrayList<>(List.of(drafted.get(null)));
            stored.clusters().forEach(group -> cards.add(drafted.containsKey(group.id()) ? drafted.get(group.id()) : card(group)));
        } else {
            cards = new ArrayList<>();
            Card without = new Card(null, 0, null, null, null);
            stored.without().forEach(unit -> without.lines.add(new Line(unit, null, null)));
            cards.add(without);
            stored.clusters().forEach(group -> cards.add(card(group)));
        }
    }

    private static Card card(ClusterQueries.GroupRow group) {
        Card card = new Card(group.id(), group.version(), group.name(), group.leaderId(), group.deputyId());
        group.members().forEach(unit -> card.lines.add(new Line(unit, group.id(), group.name())));
        return card;
    }

    /** Brings the draft into the order in which the page sent it. */
    public void apply() {
        ExternalContext request = FacesContext.getCurrentInstance().getExternalContext();
        boolean placed = "true".equals(request.getRequestParameterMap().get("placed"));
        String[] sent = request.getRequestParameterValuesMap().getOrDefault("unit", new String[0]);
        Map<String, Integer> places = new HashMap<>();
        for (String unitId : sent) {
            places.put(unitId, places.size());
        }
        List<Line> lines = new ArrayList<>();
        // without a script a unit still stands where it was, and goes to the end of the cluster chosen for it
        for (boolean left : new boolean[] {false, true}) {
            for (Card card : cards) {
                card.lines.stream().filter(line -> left == (!placed && !same(card.id, line.clusterId))).forEach(lines::add);
            }
        }
        if (placed) {
            lines.sort(Comparator.comparing(line -> places.getOrDefault(String.valueOf(line.unit.id()), Integer.MAX_VALUE)));
        }
        for (Card card : cards) {
            card.lines = new ArrayList<>(lines.stream().filter(line -> same(card.id, line.clusterId)).toList());
        }
    }

    private static boolean same(Long one, Long other) {
        return one == null ? other == null : one.equals(other);
    }

    public void move(long unitId, boolean up) {
        apply();
        for (Card card : cards) {
            for (int i = 0; i < card.lines.size(); i++) {
                int other = i + (up ? -1 : 1);
                if (card.lines.get(i).unit.id() == unitId && other >= 0 && other < card.lines.size()) {
                    card.lines.add(other, card.lines.remove(i));
                    return;
                }
            }
        }
    }

    public String save() {
        apply();
        List<ArrangeClusters.Group> groups = cards.stream().filter(card -> card.id != null)
                .map(card -> new ArrangeClusters.Group(card.id, card.version, ids(card))).toList();
        int moved = getMoved();
        arrange.execute(new ArrangeClusters.Command(user.organisationId(), day, groups, ids(cards.get(0))));
        done.say("cluster.arrange.message.saved", moved, day);
        return here();
    }

    private static List<Long> ids(Card card) {
        return card.lines.stream().map(line -> line.unit.id()).toList();
    }

    public String formOne() {
        apply();
        form.execute(new FormCluster.Command(user.organisationId(), name, decision));
        done.say("cluster.arrange.message.formed", name);
        return keepingDraft();
    }

    public String formMany() {
        apply();
        int formed = formSeveral.execute(new FormClusters.Command(user.organisationId(), count, decision));
        done.say("cluster.arrange.message.formedMany", formed);
        return keepingDraft();
    }

    public String toDay() {
        day = otherDay;
        return here();
    }

    private String keepingDraft() {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().put(DRAFT, new Draft(day, new ArrayList<>(cards)));
        return here();
    }

    private String here() {
        return "/cluster/arrange.xhtml?faces-redirect=true&includeViewParams=true";
    }

    public int getMoved() {
        return (int) cards.stream().flatMap(card -> card.lines.stream()).filter(Line::isMoved).count();
    }

    /** Whether what has been would change: members of years that are under way or over. */
    public boolean isPast() {
        return !day.isAfter(LocalDate.now(clock));
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public LocalDate getOtherDay() {
        return otherDay;
    }

    public void setOtherDay(LocalDate otherDay) {
        this.otherDay = otherDay;
    }

    public List<Card> getCards() {
        return cards;
    }

    public List<Card> getClusters() {
        return cards.subList(1, cards.size());
    }

    public List<ClusterQueries.GoneRow> getGone() {
        return gone;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Integer getCount() {
        return count;
    }

    public void setCount(Integer count) {
        this.count = count;
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
    }
}
