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
 * conference usually comes before the calendar year ends.
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

    /** The dates of a year, in their order. */
    public record Dates(LocalDate registrationUntil, LocalDate dataCutOff, LocalDate submissionUntil, LocalDate reviewUntil, LocalDate conferenceOn) {
    }

    public void reschedule(Dates dates) {
        inOrder("dataCutOff", dates.registrationUntil(), dates.dataCutOff());
        inOrder("submissionUntil", dates.dataCutOff(), dates.submissionUntil());
        inOrder("reviewUntil", dates.submissionUntil(), dates.reviewUntil());
        inOrder("conferenceOn", dates.reviewUntil(), dates.conferenceOn());
        registrationUntil = dates.registrationUntil();
        dataCutOff = dates.dataCutOff();
        submissionUntil = dates.submissionUntil();
        reviewUntil = dates.reviewUntil();
        conferenceOn = dates.conferenceOn();
    }

    /** The same dates a year later, for the next year to begin with; 29 February becomes the 28th. */
    public Dates aYearLater() {
        return new Dates(registrationUntil.plusYears(1), dataCutOff.plusYears(1), submissionUntil.plusYears(1), reviewUntil.plusYears(1),
                conferenceOn.plusYears(1));
    }

    public Dates dates() {
        return new Dates(registrationUntil, dataCutOff, submissionUntil, reviewUntil, conferenceOn);
    }

    private static void inOrder(String field, LocalDate earlier, LocalDate later) {
        RuleBroken.unlessAt(field, !later.isBefore(earlier), "cluster.year.datesOutOfOrder", earlier);
    }

    public int number() {
        return number;
    }

    public YearRef ref() {
        return new YearRef(id(), organisationId, number, registrationUntil, dataCutOff, submissionUntil, reviewUntil, conferenceOn);
    }

    public long organisationId() {
        return organisationId;
    }
}
