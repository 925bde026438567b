package vn.thidua.unit.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.regex.Pattern;
import vn.thidua.shared.Root;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.text.Vietnamese;

/**
 * Somebody of a unit, to write to or to call. Holds no more than that needs (Law 91/2025/QH15 on personal data): no day of
 * birth, no ethnic origin, no party, no number of an identity card. She begins on a day and ends on a day; entries are kept,
 * because old papers name her. An account to sign in is another thing.
 */
@Entity
@Table(name = "person")
public class Person extends Root {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;]+@[^@\\s,;]+\\.[^@\\s,;.]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 .()-]{6,28}");

    @Column(name = "organisation_id")
    private long organisationId;

    @Column(name = "unit_id")
    private long unitId;

    @Column(name = "name")
    private String name;

    @Column(name = "search_key")
    private String searchKey;

    @Column(name = "position_name")
    private String position;

    @Column(name = "phone")
    private String phone;

    @Column(name = "email")
    private String email;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected Person() {
    }

    /** @param position null where none is known; so are phone and e-mail */
    public static Person entered(long organisationId, long unitId, String name, String position, String phone, String email, LocalDate from) {
        RuleBroken.unlessAt("name", name != null && !name.isBlank(), "shared.constraint.NotBlank");
        RuleBroken.unlessAt("validFrom", from != null, "shared.constraint.NotNull");
        Person person = new Person();
        person.organisationId = organisationId;
        person.unitId = unitId;
        person.validFrom = from;
        person.write(name, position, phone, email);
        return person;
    }

    /** Other particulars of the same person. */
    public void change(String newName, String newPosition, String newPhone, String newEmail) {
        RuleBroken.unlessAt("name", newName != null && !newName.isBlank(), "shared.constraint.NotBlank");
        write(newName, newPosition, newPhone, newEmail);
    }

    /** She is of the unit for the last time on {@code lastDay}. */
    public void end(LocalDate lastDay) {
        RuleBroken.unlessAt("lastDay", lastDay != null && !lastDay.isBefore(validFrom), "unit.person.endBeforeBegin");
        validTo = lastDay;
    }

    private void write(String newName, String newPosition, String newPhone, String newEmail) {
        RuleBroken.unlessAt("phone", goodPhone(newPhone), "unit.person.badPhone");
        RuleBroken.unlessAt("email", goodEmail(newEmail), "unit.person.badEmail");
        name = Vietnamese.nfc(newName).strip();
        position = orNull(Vietnamese.nfc(newPosition));
        phone = orNull(newPhone);
        email = orNull(newEmail);
        searchKey = Vietnamese.searchKey(name + " " + (position == null ? "" : position));
    }

    static boolean goodPhone(String phone) {
        return phone == null || phone.isBlank() || PHONE.matcher(phone.strip()).matches();
    }

    static boolean goodEmail(String email) {
        return email == null || email.isBlank() || email.length() <= 160 && EMAIL.matcher(email.strip()).matches();
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public boolean presentOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public boolean matches(String key) {
        return searchKey.contains(key);
    }

    public long organisationId() {
        return organisationId;
    }

    public long unitId() {
        return unitId;
    }

    public String name() {
        return name;
    }

    public String position() {
        return position;
    }

    public String phone() {
        return phone;
    }

    public String email() {
        return email;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }
}
