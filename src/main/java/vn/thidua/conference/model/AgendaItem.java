package vn.thidua.conference.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One line of the agenda, as typed. */
@Entity
@Table(name = "agenda_item")
public class AgendaItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "list_order")
    private int listOrder;

    @Column(name = "item_text")
    private String text;

    protected AgendaItem() {
    }

    AgendaItem(int listOrder, String text) {
        this.listOrder = listOrder;
        this.text = text;
    }

    String text() {
        return text;
    }
}
