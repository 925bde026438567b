package vn.thidua.unit.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One unit of a reorganisation. */
@Entity
@Table(name = "reorganisation_part")
public class ReorganisationPart {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "list_order")
    private int listOrder;

    @Column(name = "successor")
    private boolean successor;

    @Column(name = "unit_id")
    private long unitId;

    protected ReorganisationPart() {
    }

    ReorganisationPart(int listOrder, boolean successor, long unitId) {
        this.listOrder = listOrder;
        this.successor = successor;
        this.unitId = unitId;
    }

    /** Whether it comes out of the event; else it goes into it. */
    boolean successor() {
        return successor;
    }

    long unitId() {
        return unitId;
    }
}
