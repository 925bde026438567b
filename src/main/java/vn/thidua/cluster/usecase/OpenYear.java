package vn.thidua.cluster.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.cluster.model.EmulationYear;
import vn.thidua.cluster.store.EmulationYears;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;

/** Provincial staff open an emulation year with its dates. */
@UseCase
@RequiresPermission(Permission.CONFIGURE_YEAR)
public class OpenYear {

    /** @param finalUntil null for no last day */
    public record Command(long organisationId, @NotNull Integer number, @NotNull LocalDate registrationUntil, @NotNull LocalDate dataCutOff,
            @NotNull LocalDate submissionUntil, @NotNull LocalDate reviewUntil, @NotNull LocalDate conferenceOn, LocalDate finalUntil) {

        public Command(long organisationId, Integer number, LocalDate registrationUntil, LocalDate dataCutOff, LocalDate submissionUntil, LocalDate reviewUntil,
                LocalDate conferenceOn) {
            this(organisationId, number, registrationUntil, dataCutOff, submissionUntil, reviewUntil, conferenceOn, null);
        }
    }

    @Inject
    private EmulationYears years;

    @Inject
    private CurrentUser user;

    public long execute(@Valid Command command) {
        user.must(Permission.CONFIGURE_YEAR, Place.organisation(command.organisationId()));
        RuleBroken.unlessAt("number", years.of(command.organisationId()).stream().noneMatch(year -> year.ref().number() == command.number()),
                "cluster.year.exists", command.number());
        return years.add(EmulationYear.opened(command.organisationId(), command.number(), new EmulationYear.Dates(command.registrationUntil(),
                command.dataCutOff(), command.submissionUntil(), command.reviewUntil(), command.conferenceOn(), command.finalUntil()))).id();
    }
}
