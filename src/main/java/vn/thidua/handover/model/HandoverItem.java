package vn.thidua.handover.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.thidua.shared.RuleBroken;

/** One thing handed over: listed by the outgoing leader, then confirmed by the incoming one as received, or not. */
@Entity
@Table(name = "handover_item")
public class HandoverItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "list_order")
    private int listOrder;

    @Column(name = "title")
    private String title;

    @Column(name = "description")
    private String description;

    @Column(name = "quantity")
    private String quantity;

    @Column(name = "received")
    private Boolean received;

    @Column(name = "confirmed_by")
    private Long confirmedBy;

    @Column(name = "confirmed_by_name")
    private String confirmedByName;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "remark")
    private String remark;

    protected HandoverItem() {
    }

    HandoverItem(int listOrder, String title, String description, String quantity) {
        RuleBroken.unlessAt("title", title != null && !title.isBlank(), "handover.item.titleMissing");
        this.listOrder = listOrder;
        this.title = title.strip();
        this.description = description;
        this.quantity = quantity;
    }

    void confirm(boolean nowReceived, String newRemark, Signer signer, Instant when) {
        RuleBroken.unlessAt("remark", nowReceived || newRemark != null && !newRemark.isBlank(), "handover.item.missingNeedsRemark");
        received = nowReceived;
        remark = newRemark;
        confirmedBy = signer.accountId();
        confirmedByName = signer.name();
        confirmedAt = when;
    }

    public Long id() {
        return id;
    }

    public int listOrder() {
        return listOrder;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    /** Number of pieces or number of a document, as written. */
    public String quantity() {
        return quantity;
    }

    /** Null until the incoming leader said yes or no. */
    public Boolean received() {
        return received;
    }

    public boolean isReceived() {
        return Boolean.TRUE.equals(received);
    }

    public Long confirmedBy() {
        return confirmedBy;
    }

    public String confirmedByName() {
        return confirmedByName;
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }

    public String remark() {
        return remark;
    }
}
