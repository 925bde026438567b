package vn.thidua.achievement.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A paragraph, list item or table row taken from a unit's Word file. */
@Entity
@Table(name = "narrative_paragraph")
public class NarrativeParagraph {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "list_order")
    private int listOrder;

    @Enumerated(EnumType.STRING)
    @Column(name = "section")
    private NarrativeSection section;

    @Column(name = "paragraph_text")
    private String text;

    protected NarrativeParagraph() {
    }

    NarrativeParagraph(int listOrder, NarrativeFile.Taken taken) {
        this.listOrder = listOrder;
        this.section = taken.section();
        this.text = taken.text();
    }

    int listOrder() {
        return listOrder;
    }

    NarrativeFile.Taken taken() {
        return new NarrativeFile.Taken(section, text);
    }
}
