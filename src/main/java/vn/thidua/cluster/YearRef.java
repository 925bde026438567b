package vn.thidua.cluster;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * An emulation year with its dates; each "until" includes the day itself, to midnight Viet Nam's time.
 *
 * @param finalUntil last day for the figures after the conference; null where only the final freeze ends them
 */
public record YearRef(long id, long organisationId, int number, LocalDate registrationUntil, LocalDate dataCutOff,
        LocalDate submissionUntil, LocalDate reviewUntil, LocalDate conferenceOn, LocalDate finalUntil) implements Serializable {

    /** A year without a last day for final figures. */
    public YearRef(long id, long organisationId, int number, LocalDate registrationUntil, LocalDate dataCutOff, LocalDate submissionUntil, LocalDate reviewUntil,
            LocalDate conferenceOn) {
        this(id, organisationId, number, registrationUntil, dataCutOff, submissionUntil, reviewUntil, conferenceOn, null);
    }
}
