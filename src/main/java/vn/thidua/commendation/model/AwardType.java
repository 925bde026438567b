package vn.thidua.commendation.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Comparator;
import vn.thidua.commendation.AwardLevel;
import vn.thidua.shared.Root;
import vn.thidua.shared.RuleBroken;

/**
 * A form of commendation that clusters of the organisation can propose units for, such as the certificate of merit of the
 * Central Union. Defined once and kept: what it needs in one cluster-year stands in an {@link AwardRule}.
 */
@Entity
@Table(name = "award_type")
public class AwardType extends Root {

    /** Higher level first, within a level as listed: the order of the contests. */
    public static final Comparator<AwardType> ORDER = Comparator.comparing(AwardType::level)
            .thenComparingInt(AwardType::listOrder).thenComparing(AwardType::code);

    @Column(name = "organisation_id")
    private long organisationId;

    @Column(name = "code")
    private String code;

    @Column(name = "name_vi")
    private String nameVi;

    @Column(name = "name_en")
    private String nameEn;

    @Enumerated(EnumType.STRING)
    @Column(name = "level_name")
    private AwardLevel level;

    @Column(name = "list_order")
    private int listOrder;

    protected AwardType() {
    }

    public static AwardType define(long organisationId, String code, String nameVi, String nameEn, AwardLevel level, int listOrder) {
        RuleBroken.unlessAt("code", code != null && code.matches("[A-Z0-9][A-Z0-9-]{1,29}"), "commendation.type.badCode");
        RuleBroken.unlessAt("nameVi", nameVi != null && !nameVi.isBlank(), "commendation.type.nameMissing");
        RuleBroken.unlessAt("nameEn", nameEn != null && !nameEn.isBlank(), "commendation.type.nameMissing");
        RuleBroken.unlessAt("listOrder", listOrder >= 1, "commendation.type.badOrder");
        AwardType type = new AwardType();
        type.organisationId = organisationId;
        type.code = code;
        type.nameVi = nameVi.strip();
        type.nameEn = nameEn.strip();
        type.level = level;
        type.listOrder = listOrder;
        return type;
    }

    public long organisationId() {
        return organisationId;
    }

    public String code() {
        return code;
    }

    public String nameVi() {
        return nameVi;
    }

    public String nameEn() {
        return nameEn;
    }

    public AwardLevel level() {
        return level;
    }

    public int listOrder() {
        return listOrder;
    }
}
