package vn.thidua.unit.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.unit.UnitKind;

/** What a unit is called, which kind it is and which unit it belongs to, from a day on until its next profile begins. */
@Entity
@Table(name = "unit_profile")
public class UnitProfile {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "name")
    private String name;

    @Column(name = "short_name")
    private String shortName;

    @Column(name = "search_key")
    private String searchKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private UnitKind kind;

    @Column(name = "parent_id")
    private Long parentId;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    protected UnitProfile() {
    }

    UnitProfile(UnitKind kind, String name, String shortName, Long parentId, LocalDate validFrom) {
        this.parentId = parentId;
        this.validFrom = validFrom;
        call(kind, name, shortName);
    }

    /** The same from a later day on, to be changed then. */
    UnitProfile from(LocalDate day) {
        return new UnitProfile(kind, name, shortName, parentId, day);
    }

    final void call(UnitKind newKind, String newName, String newShortName) {
        RuleBroken.unlessAt("kind", newKind != null, "shared.constraint.NotNull");
        RuleBroken.unlessAt("name", newName != null && !newName.isBlank(), "shared.constraint.NotBlank");
        RuleBroken.unlessAt("shortName", newShortName != null && !newShortName.isBlank(), "shared.constraint.NotBlank");
        kind = newKind;
        name = Vietnamese.nfc(newName).strip();
        shortName = Vietnamese.nfc(newShortName).strip();
        searchKey = Vietnamese.searchKey(newName + " " + newShortName);
    }

    void belongTo(Long newParentId) {
        parentId = newParentId;
    }

    public String name() {
        return name;
    }

    public String shortName() {
        return shortName;
    }

    String searchKey() {
        return searchKey;
    }

    public UnitKind kind() {
        return kind;
    }

    /** The unit it belongs to, such as the district of a commune; null where it stands directly below the organisation. */
    public Long parentId() {
        return parentId;
    }

    public LocalDate validFrom() {
        return validFrom;
    }
}
