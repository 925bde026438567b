package vn.thidua.cluster;

import java.io.Serializable;
import java.time.LocalDate;

/** An emulation year with its dates; each "until" includes the day itself, to midnight Viet Nam's time. */
public record YearRef(long id, long organisationId, int number, LocalDate registrationUntil, LocalDate dataCutOff,
        LocalDate submissionUntil, LocalDate reviewUntil, LocalDate conferenceOn) implements Serializable {
}
