package vn.thidua.achievement.model;

import java.io.Serializable;
import java.time.LocalDate;
import vn.thidua.shared.RuleBroken;

/**
 * The document that an evidence file is, as a report cites it: "Số 12/BC-HPN ngày 05/09/2023 của Hội LHPN huyện". Each part
 * may be missing: a photo has none of them.
 *
 * @param number number and sign, as printed on it
 * @param issuer who issued it
 */
public record EvidenceDocument(String number, LocalDate issuedOn, String issuer) implements Serializable {

    public static final int MAX_NUMBER = 60;
    public static final int MAX_ISSUER = 200;

    public EvidenceDocument {
        number = number == null || number.isBlank() ? null : number.strip();
        issuer = issuer == null || issuer.isBlank() ? null : issuer.strip();
    }

    /** Whether nothing is told of it. */
    public boolean none() {
        return number == null && issuedOn == null && issuer == null;
    }

    void mustBeSound(long evidenceId, LocalDate today) {
        RuleBroken.unlessAt(Fields.documentNumber(evidenceId), number == null || number.length() <= MAX_NUMBER, "achievement.evidence.numberTooLong", MAX_NUMBER);
        RuleBroken.unlessAt(Fields.documentDate(evidenceId), issuedOn == null || !issuedOn.isAfter(today), "achievement.evidence.dateAhead");
        RuleBroken.unlessAt(Fields.documentIssuer(evidenceId), issuer == null || issuer.length() <= MAX_ISSUER, "achievement.evidence.issuerTooLong", MAX_ISSUER);
    }
}
