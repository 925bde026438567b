package vn.thidua.commendation.usecase;

import static vn.thidua.access.Permission.CONFIGURE_YEAR;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.commendation.AwardLevel;
import vn.thidua.commendation.model.AwardType;
import vn.thidua.commendation.store.AwardTypes;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;

/** The province names a form of commendation that its clusters can propose units for. */
@UseCase
@RequiresPermission(CONFIGURE_YEAR)
public class DefineAwardType {

    public record Command(@NotBlank @Size(max = 30) String code, @NotBlank @Size(max = 200) String nameVi,
            @NotBlank @Size(max = 200) String nameEn, @NotNull AwardLevel level, @NotNull Integer listOrder) {
    }

    @Inject
    private AwardTypes types;

    @Inject
    private CurrentUser user;

    public long execute(@Valid Command command) {
        user.must(CONFIGURE_YEAR, Place.organisation(user.organisationId()));
        String code = command.code().toUpperCase(Locale.ROOT);
        RuleBroken.unlessAt("code", !types.hasCode(user.organisationId(), code), "commendation.type.codeTaken", code);
        return types.add(AwardType.define(user.organisationId(), code, command.nameVi(), command.nameEn(), command.level(),
                command.listOrder())).id();
    }
}
