package vn.thidua.unit.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.thidua.access.Role;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.table.CellFault;
import vn.thidua.shared.table.Headings;
import vn.thidua.shared.table.RowEffect;
import vn.thidua.shared.table.SheetRow;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.unit.KnownUnit;
import vn.thidua.unit.UnitFinder;

/**
 * Reads a list of people of units and says what each row would do to those there are: the same file a second time does
 * nothing. A person is known again by her unit and her name. Where a row gives a sign-in name and a role, an account within
 * the unit is opened for her, once.
 */
public final class PersonSheet {

    /** Roles that a list can give, all within the unit; the others an administrator grants one by one. */
    public static final List<Role> ROLES = List.of(Role.UNIT_OFFICER, Role.CLUSTER_LEADER, Role.REVIEWER);
    /** Hashing a password takes a good part of a second. */
    public static final int MOST_ACCOUNTS = 500;

    /** A row as understood; {@code person} is null where she is new, {@code account} where the row opens none. */
    public record Step(int row, RowEffect effect, Person person, KnownUnit unit, String name, String position, String phone, String email, LocalDate from,
            LocalDate to, NewAccount account) {
    }

    public record NewAccount(String name, Role role) {
    }

    /** What all rows do, and all faults; nothing may be stored while there is one. */
    public record Plan(List<Step> steps, List<CellFault> faults) {

        /** The steps that do something. */
        public List<Step> work() {
            RuleBroken.unless(faults.isEmpty(), "unit.import.faulty", faults.size());
            return steps.stream().filter(step -> step.effect() == RowEffect.NEW || step.effect() == RowEffect.CHANGED).toList();
        }
    }

    /** What the rows are held against. */
    public record Known(long organisationId, List<KnownUnit> units, List<Person> people, Map<String, Long> takenNames, boolean mayOpenAccounts, LocalDate today) {
    }

    private final Headings<PersonColumn> sheet;
    private final Known known;
    private final UnitFinder finder;
    private final Map<String, List<Person>> people = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<String> signInNames = new HashSet<>();

    private PersonSheet(List<SheetRow> rows, Known known) {
        this.sheet = headings(rows);
        this.known = known;
        this.finder = new UnitFinder(known.units());
        known.people().forEach(person -> people.computeIfAbsent(key(person.unitId(), person.name()), none -> new ArrayList<>()).add(person));
    }

    public static Plan read(List<SheetRow> rows, Known known) {
        PersonSheet sheet = new PersonSheet(rows, known);
        sheet.sheet.rows().forEach(sheet::understand);
        return new Plan(List.copyOf(sheet.steps), sheet.sheet.faults());
    }

    /** The sign-in names the rows give. */
    public static Set<String> signInNames(List<SheetRow> rows) {
        Headings<PersonColumn> sheet = headings(rows);
        Set<String> names = new HashSet<>();
        sheet.rows().forEach(row -> names.add(sheet.text(row, PersonColumn.SIGN_IN).toLowerCase(Locale.ROOT)));
        names.remove("");
        return names;
    }

    private static Headings<PersonColumn> headings(List<SheetRow> rows) {
        return Headings.find(rows, PersonColumn.class, PersonColumn.UNIT, PersonColumn.NAME);
    }

    private void understand(SheetRow row) {
        int faultsBefore = sheet.faultCount();
        String unitName = sheet.text(row, PersonColumn.UNIT);
        String name = sheet.text(row, PersonColumn.NAME, 120);
        String position = sheet.text(row, PersonColumn.POSITION, 120);
        String phone = phone(row);
        String email = sheet.text(row, PersonColumn.EMAIL, 160);
        LocalDate from = sheet.date(row, PersonColumn.FROM);
        LocalDate to = sheet.date(row, PersonColumn.TO);
        List<KnownUnit> found = finder.find(sheet.text(row, PersonColumn.UNIT_CODE), unitName, from, to);
        if (found.size() != 1) {
            fault(row, PersonColumn.UNIT, unitName, found.isEmpty() ? "unit.import.unitUnknown" : "unit.import.ambiguous", found.size());
        }
        if (name == null) {
            fault(row, PersonColumn.NAME, "", "shared.table.missing");
        }
        if (!Person.goodPhone(phone)) {
            fault(row, PersonColumn.PHONE, phone, "unit.person.badPhone");
        }
        if (!Person.goodEmail(email)) {
            fault(row, PersonColumn.EMAIL, email, "unit.person.badEmail");
        }
        if (from != null && to != null && to.isBefore(from)) {
            fault(row, PersonColumn.TO, sheet.text(row, PersonColumn.TO), "unit.person.endBeforeBegin");
        }
        NewAccount account = account(row);
        if (sheet.faultCount() == faultsBefore) {
            compare(row, found.get(0), name, position, phone, email, from, to, account);
        }
    }

    private void compare(SheetRow row, KnownUnit unit, String name, String position, String phone, String email, LocalDate from, LocalDate to, NewAccount account) {
        Integer before = seen.putIfAbsent(key(unit.id(), name) + "/" + from, row.number());
        if (before != null) {
            fault(row, PersonColumn.NAME, name, "unit.import.twice", before);
            return;
        }
        Person person = people.getOrDefault(key(unit.id(), name), List.of()).stream()
                .filter(one -> from == null || one.validTo() == null || !one.validTo().isBefore(from))
                .reduce((one, other) -> Objects.equals(one.validFrom(), from) ? one : other).orElse(null);
        if (account != null && known.takenNames().containsKey(account.name())) {
            if (person == null || known.takenNames().get(account.name()) != known.organisationId()) {
                fault(row, PersonColumn.SIGN_IN, account.name(), "unit.import.signInTaken");
                return;
            }
            account = null;
        }
        if (person == null) {
            steps.add(new Step(row.number(), RowEffect.NEW, null, unit, name, position, phone, email, from == null ? beginning(unit) : from, to, account));
            return;
        }
        if (to != null && to.isBefore(person.validFrom())) {
            fault(row, PersonColumn.TO, sheet.text(row, PersonColumn.TO), "unit.person.endBeforeBegin");
            return;
        }
        if (from != null && !from.equals(person.validFrom())) {
            fault(row, PersonColumn.FROM, sheet.text(row, PersonColumn.FROM), "unit.import.fromDiffers", person.validFrom());
            return;
        }
        boolean changed = account != null || position != null && !position.equals(person.position()) || phone != null && !phone.equals(person.phone())
                || email != null && !email.equals(person.email()) || to != null && !to.equals(person.validTo());
        steps.add(new Step(row.number(), changed ? RowEffect.CHANGED : RowEffect.UNCHANGED, person, unit, name, position, phone, email, from, to, account));
    }

    /** Today, or the unit's first day where that is still to come. */
    private LocalDate beginning(KnownUnit unit) {
        return unit.validFrom().isAfter(known.today()) ? unit.validFrom() : known.today();
    }

    private NewAccount account(SheetRow row) {
        String name = sheet.text(row, PersonColumn.SIGN_IN).toLowerCase(Locale.ROOT);
        String given = sheet.text(row, PersonColumn.ROLE);
        if (name.isEmpty()) {
            if (!given.isEmpty()) {
                fault(row, PersonColumn.SIGN_IN, "", "unit.import.roleWithoutName");
            }
            return null;
        }
        Role role = role(given);
        if (!known.mayOpenAccounts()) {
            fault(row, PersonColumn.SIGN_IN, name, "unit.import.needsAdministrator");
        } else if (!name.matches("[a-z0-9][a-z0-9._-]{2,49}")) {
            fault(row, PersonColumn.SIGN_IN, name, "unit.import.badSignIn");
        } else if (role == null) {
            fault(row, PersonColumn.ROLE, given, "unit.import.badRole");
        } else if (!signInNames.add(name)) {
            fault(row, PersonColumn.SIGN_IN, name, "unit.import.signInTaken");
        } else if (signInNames.size() > MOST_ACCOUNTS) {
            fault(row, PersonColumn.SIGN_IN, name, "unit.import.tooManyAccounts", MOST_ACCOUNTS);
        }
        return role == null ? null : new NewAccount(name, role);
    }

    private static Role role(String given) {
        String key = Vietnamese.searchKey(given.replace('_', ' '));
        return ROLES.stream().filter(role -> key.equals(role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                || Messages.LANGUAGES.stream().anyMatch(language -> Vietnamese.searchKey(Messages.text(new Locale(language), role)).equals(key))
                || role == Role.CLUSTER_LEADER && key.equals("cum truong")).findFirst().orElse(null);
    }

    /** Spreadsheets take a telephone number for a number and its first zero for nothing. */
    private String phone(SheetRow row) {
        String phone = sheet.text(row, PersonColumn.PHONE, 30);
        return phone != null && phone.matches("[1-9]\\d{8,9}") ? "0" + phone : phone;
    }

    private static String key(long unitId, String name) {
        return unitId + "/" + Vietnamese.nameKey(name);
    }

    private void fault(SheetRow row, PersonColumn column, String text, String key, Object... args) {
        sheet.fault(row.number(), column, text, key, args);
    }
}
