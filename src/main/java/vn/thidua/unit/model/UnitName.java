package vn.thidua.unit.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.text.Vietnamese;

/** What a unit is called from a day on, until its next name begins. */
@Entity
@Table(name = "unit_name")
public class UnitName {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "name")
    private String name;

    @Column(name = "short_name")
    private String shortName;

    @Column(name = "search_key")
    private String searchKey;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    protected UnitName() {
    }

    UnitName(String name, String shortName, LocalDate validFrom) {
        RuleBroken.unlessAt("name", name != null && !name.isBlank(), "shared.constraint.NotBlank");
        RuleBroken.unlessAt("shortName", shortName != null && !shortName.isBlank(), "shared.constraint.NotBlank");
        this.name = Vietnamese.nfc(name).strip();
        this.shortName = Vietnamese.nfc(shortName).strip();
        this.searchKey = Vietnamese.searchKey(name + " " + shortName);
        this.validFrom = validFrom;
    }

    void shorten(String newShortName) {
        RuleBroken.unlessAt("shortName", newShortName != null && !newShortName.isBlank(), "shared.constraint.NotBlank");
        shortName = Vietnamese.nfc(newShortName).strip();
        searchKey = Vietnamese.searchKey(name + " " + shortName);
    }

    String name() {
        return name;
    }

    String shortName() {
        return shortName;
    }

    String searchKey() {
        return searchKey;
    }

    LocalDate validFrom() {
        return validFrom;
    }
}
