package breach.unit.usecase;

import java.time.Clock;
import java.time.LocalDate;

class OwnTime {

    LocalDate kept(Clock clock) {
        return LocalDate.now(clock);
    }

    LocalDate broken() {
        return LocalDate.now();
    }
}
