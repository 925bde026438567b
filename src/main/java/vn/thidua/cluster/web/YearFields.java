package vn.thidua.cluster.web;

import java.io.Serializable;
import java.time.LocalDate;

/** What is typed of an emulation year, wherever one is opened or its days are moved. */
public abstract class YearFields implements Serializable {

    protected Integer number;
    protected LocalDate registrationUntil;
    protected LocalDate dataCutOff;
    protected LocalDate submissionUntil;
    protected LocalDate reviewUntil;
    protected LocalDate conferenceOn;

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }

    public LocalDate getRegistrationUntil() {
        return registrationUntil;
    }

    public void setRegistrationUntil(LocalDate registrationUntil) {
        this.registrationUntil = registrationUntil;
    }

    public LocalDate getDataCutOff() {
        return dataCutOff;
    }

    public void setDataCutOff(LocalDate dataCutOff) {
        this.dataCutOff = dataCutOff;
    }

    public LocalDate getSubmissionUntil() {
        return submissionUntil;
    }

    public void setSubmissionUntil(LocalDate submissionUntil) {
        this.submissionUntil = submissionUntil;
    }

    public LocalDate getReviewUntil() {
        return reviewUntil;
    }

    public void setReviewUntil(LocalDate reviewUntil) {
        this.reviewUntil = reviewUntil;
    }

    public LocalDate getConferenceOn() {
        return conferenceOn;
    }

    public void setConferenceOn(LocalDate conferenceOn) {
        this.conferenceOn = conferenceOn;
    }
}
