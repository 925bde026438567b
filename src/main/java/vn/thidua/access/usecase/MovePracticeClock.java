package vn.thidua.access.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDateTime;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.Settings;
import vn.thidua.shared.UseCase;
import vn.thidua.shared.store.StoredSettings;
import vn.thidua.shared.time.ProductClock;

/** In practice mode the assumed time is moved on, to see what happens on a later day of the year; in production never. */
@UseCase
@RequiresPermission(Permission.MOVE_PRACTICE_CLOCK)
public class MovePracticeClock {

    /** @param to Viet Nam's time; time goes forward only, as deadlines that have passed stay passed */
    public record Command(@NotNull LocalDateTime to) {
    }

    @Inject
    private ProductClock clock;

    @Inject
    private StoredSettings settings;

    @Inject
    private CurrentUser user;

    public void execute(@Valid Command command) {
        user.must(Permission.MOVE_PRACTICE_CLOCK, Place.organisation(user.organisationId()));
        RuleBroken.unless(Settings.practice(), "access.clock.productionOnly");
        RuleBroken.unlessAt("date", command.to().atZone(ProductClock.ZONE).toInstant().isAfter(clock.instant()), "access.clock.forwardOnly");
        clock.continueFrom(command.to().atZone(ProductClock.ZONE).toInstant());
        settings.put(StoredSettings.CLOCK_OFFSET, clock.offset().toString());
    }
}
