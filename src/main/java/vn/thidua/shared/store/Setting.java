package vn.thidua.shared.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A value kept in the database between starts. */
@Entity
@Table(name = "setting")
public class Setting {

    @Id
    @Column(name = "name")
    private String name;

    @Column(name = "text_value")
    private String text;

    protected Setting() {
    }

    Setting(String name, String text) {
        this.name = name;
        this.text = text;
    }

    String text() {
        return text;
    }

    void change(String newText) {
        text = newText;
    }
}
