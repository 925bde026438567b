package vn.thidua.cluster.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.thidua.cluster.YearRef;
import vn.thidua.shared.Root;
import vn.thidua.shared.RuleBroken;

/**
 * One emulation year of an organisation with its dates, each including the day itself. They follow one another; the
 * conference usually comes before the calendar year ends, so that its figures are provisional; the final ones may have a last
 * day of their own.
 */
@Entity
@Table(name = "emulation_year")
public class EmulationYear extends Root {

    @Column(name = "organisation_id")
    private long organisationId;

    @Column(name = "year_number")
    private int number;

    @Column(name = "registration_until")
    private LocalDate registrationUntil;

    @Column(name = "data_cut_off")
    private LocalDate dataCutOff;

    @Column(name = "submission_until")
    private LocalDate submissionUntil;

    @Column(name = "review_until")
    private LocalDate reviewUntil;

    @Column(name = "conference_on")
    private LocalDate conferenceOn;

    @Column(name = "final_until")
    private LocalDate finalUntil;

    protected EmulationYear() {
    }

    public static EmulationYear opened(long organisationId, int number, Dates dates) {
        RuleBroken.unlessAt("number", number >= 1990 && number <= 2100, "cluster.year.badNumber");
        EmulationYear year = new EmulationYear();
        year.organisationId = organisationId;
        year.number = number;
        year.reschedule(dates);
        return year;
    }

    /**
     * The dates of a year, in their order.
     *
     * @param finalUntil last day for the figures after the conference; null for no limit but the final freeze
     */
    public record Dates(LocalDate registrationUntil, LocalDate dataCutOff, LocalDate submissionUntil, LocalDate reviewUntil, LocalDate conferenceOn,
            LocalDate finalUntil) {

        public Dates(LocalDate registrationUntil, LocalDate dataCutOff, LocalDate submissionUntil, LocalDate reviewUntil, LocalDate conferenceOn) {
            this(registrationUntil, dataCutOff, submissionUntil, reviewUntil, conferenceOn, null);
        }

        /** Whether the days up to the conference are the same. */
        public boolean sameConference(Dates other) {
            return until(finalUntil).equals(other.until(finalUntil));
        }

        private Dates until(LocalDate day) {
            return new Dates(registrationUntil, dataCutOff, submissionUntil, reviewUntil, conferenceOn, day);
        }
    }

    public void reschedule(Dates dates) {
        inOrder("dataCutOff", dates.registrationUntil(), dates.dataCutOff());
        inOrder("submissionUntil", dates.dataCutOff(), dates.submissionUntil());
        inOrder("reviewUntil", dates.submissionUntil(), dates.reviewUntil());
        inOrder("conferenceOn", dates.reviewUntil(), dates.conferenceOn());
        if (dates.finalUntil() != null) {
            inOrder("finalUntil", dates.conferenceOn(), dates.finalUntil());
        }
        registrationUntil = dates.registrationUntil();
        dataCutOff = dates.dataCutOff();
        submissionUntil = dates.submissionUntil();
        reviewUntil = dates.reviewUntil();
        conferenceOn = dates.conferenceOn();
        finalUntil = dates.finalUntil();
    }

    /** The same dates a year later, for the next year to begin with; 29 February becomes the 28th. The last day of final figures is set when they come. */
    public Dates aYearLater() {
        return new Dates(registrationUntil.plusYears(1), dataCutOff.plusYears(1), submissionUntil.plusYears(1), reviewUntil.plusYears(1),
                conferenceOn.plusYears(1));
    }

    public Dates dates() {
        return new Dates(registrationUntil, dataCutOff, submissionUntil, reviewUntil, conferenceOn, finalUntil);
    }

    private static void inOrder(String field, LocalDate earlier, LocalDate later) {
        RuleBroken.unlessAt(field, !later.isBefore(earlier), "cluster.year.datesOutOfOrder", earlier);
    }

    public int number() {
        return number;
    }

    public YearRef ref() {
        return new YearRef(id(), organisationId, number, registrationUntil, dataCutOff, submissionUntil, reviewUntil, conferenceOn, finalUntil);
    }

    public long organisationId() {
        return organisationId;
    }
}
