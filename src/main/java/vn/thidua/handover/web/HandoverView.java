package vn.thidua.handover.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.thidua.cluster.ChosenBy;
import vn.thidua.handover.usecase.AcceptHandover;
import vn.thidua.handover.usecase.CancelHandover;
import vn.thidua.handover.usecase.ConfirmItem;
import vn.thidua.handover.usecase.HandoverQueries;
import vn.thidua.handover.usecase.HandoverQueries.HandoverPage;
import vn.thidua.handover.usecase.HandoverQueries.HandoverSheet;
import vn.thidua.handover.usecase.HandoverQueries.ItemRow;
import vn.thidua.handover.usecase.ListItem;
import vn.thidua.handover.usecase.RemoveItem;
import vn.thidua.handover.usecase.SignList;
import vn.thidua.handover.usecase.StartHandover;
import vn.thidua.handover.usecase.WitnessHandover;
import vn.thidua.shared.web.Done;

/** The handover of one cluster-year. What is signed stands in the address ({@code doing}), so the page asks for one password at a time. */
@Named
@ViewScoped
public class HandoverView implements Serializable {

    @Inject
    private transient HandoverQueries queries;

    @Inject
    private transient StartHandover start;

    @Inject
    private transient ListItem list;

    @Inject
    private transient RemoveItem removeItem;

    @Inject
    private transient SignList signList;

    @Inject
    private transient ConfirmItem confirmItem;

    @Inject
    private transient AcceptHandover acceptHandover;

    @Inject
    private transient WitnessHandover witnessHandover;

    @Inject
    private transient CancelHandover cancelHandover;

    @Inject
    private transient Done done;

    private long cluster;
    private long year;
    private String doing;
    private Long item;
    private HandoverPage page;

    private Long toUnitId;
    private String place;
    private LocalDate effectiveOn;
    private ChosenBy chosenBy;

    private String title;
    private String description;
    private String quantity;

    private Boolean received;
    private String remark;
    private String reason;
    private String password;

    public void load() {
        page = queries.page(cluster, year);
        if (page.elected() != null) {
            toUnitId = page.elected().unitId();
            chosenBy = ChosenBy.ELECTED;
        }
        ItemRow chosen = getChosen();
        if (chosen != null) {
            received = chosen.received() == null ? Boolean.TRUE : chosen.received();
            remark = chosen.remark();
        }
    }

    public String begin() {
        start.execute(new StartHandover.Command(cluster, year, toUnitId, place, effectiveOn, chosenBy));
        return said("handover.start.done");
    }

    public String add() {
        list.execute(new ListItem.Command(sheet().id(), sheet().version(), title, description, quantity));
        return said("handover.items.added");
    }

    public String remove(long itemId) {
        removeItem.execute(new RemoveItem.Command(sheet().id(), sheet().version(), itemId));
        return said("handover.items.removed");
    }

    public String sign() {
        signList.execute(new SignList.Command(sheet().id(), sheet().version(), password));
        return said("handover.act.signed");
    }

    public String confirm() {
        confirmItem.execute(new ConfirmItem.Command(sheet().id(), sheet().version(), item, received, remark, password));
        return said("handover.act.confirmed");
    }

    public String accept() {
        acceptHandover.execute(new AcceptHandover.Command(sheet().id(), sheet().version(), password));
        return said("handover.act.accepted");
    }

    public String witness() {
        witnessHandover.execute(new WitnessHandover.Command(sheet().id(), sheet().version(), password));
        return said("handover.act.witnessed");
    }

    public String cancel() {
        cancelHandover.execute(new CancelHandover.Command(sheet().id(), sheet().version(), reason));
        return said("handover.act.cancelled");
    }

    /** Whether the page asks for this step, and the person may take it. */
    public boolean asks(String step) {
        HandoverSheet sheet = sheet();
        if (sheet == null || !step.equals(doing)) {
            return false;
        }
        return switch (step) {
            case "sign" -> sheet.maySign();
            case "confirm" -> sheet.mayConfirm() && getChosen() != null;
            case "accept" -> sheet.mayAccept();
            case "witness" -> sheet.mayWitness();
            case "cancel" -> sheet.mayCancel();
            default -> false;
        };
    }

    public boolean isAsking() {
        return asks("sign") || asks("confirm") || asks("accept") || asks("witness") || asks("cancel");
    }

    /** The item to be confirmed, null where none is chosen. */
    public ItemRow getChosen() {
        return sheet() == null || item == null ? null : sheet().items().stream().filter(row -> row.id() == item).findFirst().orElse(null);
    }

    private HandoverSheet sheet() {
        return page == null ? null : page.handover();
    }

    private String said(String key) {
        done.say(key);
        return "/handover/handover.xhtml?faces-redirect=true&cluster=" + cluster + "&year=" + year;
    }

    /** On what bases a unit takes over; ELECTED only where somebody was. */
    public List<ChosenBy> getBases() {
        return Stream.of(ChosenBy.ELECTED, ChosenBy.ROTATED, ChosenBy.APPOINTED).filter(basis -> basis != ChosenBy.ELECTED || page.elected() != null).toList();
    }

    public ChosenBy getChosenBy() {
        return chosenBy;
    }

    public void setChosenBy(ChosenBy chosenBy) {
        this.chosenBy = chosenBy;
    }

    public HandoverPage getPage() {
        return page;
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

    public String getDoing() {
        return doing;
    }

    public void setDoing(String doing) {
        this.doing = doing;
    }

    public Long getItem() {
        return item;
    }

    public void setItem(Long item) {
        this.item = item;
    }

    public Long getToUnitId() {
        return toUnitId;
    }

    public void setToUnitId(Long toUnitId) {
        this.toUnitId = toUnitId;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public LocalDate getEffectiveOn() {
        return effectiveOn;
    }

    public void setEffectiveOn(LocalDate effectiveOn) {
        this.effectiveOn = effectiveOn;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getQuantity() {
        return quantity;
    }

    public void setQuantity(String quantity) {
        this.quantity = quantity;
    }

    public Boolean getReceived() {
        return received;
    }

    public void setReceived(Boolean received) {
        this.received = received;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
