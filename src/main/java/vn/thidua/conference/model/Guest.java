package vn.thidua.conference.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vn.thidua.shared.RuleBroken;

/** Somebody invited, perhaps to speak; never a voter and never counted for a quorum. */
@Entity
@Table(name = "guest")
public class Guest {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "list_order")
    private int listOrder;

    @Column(name = "person_name")
    private String personName;

    @Column(name = "position_text")
    private String position;

    @Column(name = "speaks")
    private boolean speaks;

    protected Guest() {
    }

    Guest(int listOrder, String personName, String position, boolean speaks) {
        RuleBroken.unlessAt("guestName", personName != null && !personName.isBlank(), "conference.guest.nameMissing");
        RuleBroken.unlessAt("guestPosition", position != null && !position.isBlank(), "conference.guest.positionMissing");
        this.listOrder = listOrder;
        this.personName = personName.strip();
        this.position = position.strip();
        this.speaks = speaks;
    }

    public Long id() {
        return id;
    }

    int listOrder() {
        return listOrder;
    }

    public String personName() {
        return personName;
    }

    public String position() {
        return position;
    }

    public boolean speaks() {
        return speaks;
    }
}
