package vn.thidua.unit.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;
import vn.thidua.unit.UnitKind;
import vn.thidua.unit.model.Reorganisation.Basis;
import vn.thidua.unit.model.ReorganisationKind;
import vn.thidua.unit.model.Unit.Charter;
import vn.thidua.unit.usecase.Reorganising.Source;

/**
 * Units merge, consolidate, split, end or go below another unit by decision: one transaction ends the sources on the day
 * before, founds the new units, ends the memberships of what ended and keeps the event. A new name has its own verb.
 */
@UseCase
@RequiresPermission(Permission.MANAGE_UNITS)
public class RecordReorganisation {

    /** A unit that begins; {@code code} may be empty. */
    public record NewUnit(@NotNull UnitKind kind, @NotBlank @Size(max = 200) String name, @NotBlank @Size(max = 80) String shortName, String code) {
    }

    /**
     * @param continuing sources of a split that go on
     * @param targets units entered before that take part as successors
     * @param parentId the unit that new or transferred units belong to, null for none
     */
    public record Command(long organisationId, @NotNull ReorganisationKind kind, @NotNull LocalDate effectiveOn, @NotBlank @Size(max = 300) String legalBasis,
            @Size(max = 1000) String note, @NotEmpty List<Source> sources, @NotNull Set<Long> continuing, @NotNull List<@Valid NewUnit> founded,
            @NotNull List<Long> targets, Long parentId) {
    }

    @Inject
    private Reorganising reorganising;

    /** @return the ids of the units founded, in their order */
    public List<Long> execute(@Valid Command command) {
        var roster = reorganising.roster(command.organisationId());
        RuleBroken.unlessAt("kind", command.kind() != ReorganisationKind.RENAME, "unit.reorganisation.renameThere");
        boolean transfer = command.kind() == ReorganisationKind.TRANSFER;
        if (transfer) {
            roster.parentMustExist(command.parentId(), command.effectiveOn());
        }
        List<Charter> founded = command.founded().stream()
                .map(unit -> new Charter(unit.kind(), unit.name(), unit.shortName(), unit.code(), command.parentId())).toList();
        return reorganising.carryOut(new Reorganising.Request(command.organisationId(), command.kind(),
                new Basis(command.effectiveOn(), command.legalBasis(), command.note()), command.sources(), command.continuing(), founded, command.targets(),
                unit -> {
                    if (transfer) {
                        unit.transfer(command.parentId(), command.effectiveOn());
                    }
                }));
    }
}
