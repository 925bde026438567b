package vn.thidua.achievement.web;

import java.io.Serializable;
import java.time.LocalDate;
import vn.thidua.achievement.model.EvidenceDocument;
import vn.thidua.achievement.model.Fields;
import vn.thidua.achievement.usecase.ReportQueries;

/** One evidence file in the officers' form: which document it is, and whether it is to go. */
public class EvidenceRow implements Serializable {

    private final ReportQueries.FileView file;
    private String number;
    private LocalDate issuedOn;
    private String issuer;
    private boolean gone;

    EvidenceRow(ReportQueries.FileView file) {
        this.file = file;
        this.number = file.document().number();
        this.issuedOn = file.document().issuedOn();
        this.issuer = file.document().issuer();
    }

    EvidenceDocument document() {
        return new EvidenceDocument(number, issuedOn, issuer);
    }

    boolean described() {
        return !gone && !document().equals(file.document());
    }

    public String getNumberField() {
        return Fields.documentNumber(file.id());
    }

    public String getDateField() {
        return Fields.documentDate(file.id());
    }

    public String getIssuerField() {
        return Fields.documentIssuer(file.id());
    }

    public ReportQueries.FileView getFile() {
        return file;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public LocalDate getIssuedOn() {
        return issuedOn;
    }

    public void setIssuedOn(LocalDate issuedOn) {
        this.issuedOn = issuedOn;
    }

    public String getIssuer() {
        return issuer;
    }

    public void setIssuer(String issuer) {
        this.issuer = issuer;
    }

    public boolean isGone() {
        return gone;
    }

    public void setGone(boolean gone) {
        this.gone = gone;
    }
}
