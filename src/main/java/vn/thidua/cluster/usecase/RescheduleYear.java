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
import vn.thidua.shared.UseCase;

/** Other dates for an emulation year, such as a deadline that is extended. */
@UseCase
@RequiresPermission(Permission.CONFIGURE_YEAR)
public class RescheduleYear {

    /** @param finalUntil null for no last day */
    public record Command(long yearId, long seenVersion, @NotNull LocalDate registrationUntil, @NotNull LocalDate dataCutOff,
            @NotNull LocalDate submissionUntil, @NotNull LocalDate reviewUntil, @NotNull LocalDate conferenceOn, LocalDate finalUntil) {
    }

    @Inject
    private EmulationYears years;

    @Inject
    private CurrentUser user;

    public void execute(@Valid Command command) {
        EmulationYear year = years.get(command.yearId(), command.seenVersion());
        user.must(Permission.CONFIGURE_YEAR, Place.organisation(year.organisationId()));
        year.reschedule(new EmulationYear.Dates(command.registrationUntil(), command.dataCutOff(), command.submissionUntil(),
                command.reviewUntil(), command.conferenceOn(), command.finalUntil()));
    }
}
