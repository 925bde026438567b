package vn.thidua.unit.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.table.CellFault;
import vn.thidua.shared.table.FileNumber;
import vn.thidua.shared.table.Headings;
import vn.thidua.shared.table.RowEffect;
import vn.thidua.shared.table.SheetRow;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.unit.KnownUnit;
import vn.thidua.unit.UnitFinder;
import vn.thidua.unit.UnitKind;

/**
 * Reads a list of units and says what each row would do to the units there are: the same file a second time does nothing.
 * Besides our own columns it knows lists that collect clusters of several organisations and years (organisation, year, unit,
 * source with "ward code 05953"): of those, rows of other organisations and repetitions are left out.
 */
public final class UnitSheet {

    /** A row as understood; {@code unit} is the one it is about, null where it is a new one, {@code parent} as the row names it. */
    public record Step(int row, RowEffect effect, Unit unit, String code, String name, String shortName, UnitKind kind, String parent,
            LocalDate from, LocalDate to, Integer order) {
    }

    /**
     * What all rows do, and all faults; nothing may be stored while there is one.
     *
     * @param parents by row of a new unit the id of the unit it belongs to; one that is new itself as its row, below zero
     */
    public record Plan(List<Step> steps, Map<Integer, Long> parents, List<CellFault> faults) {

        /** The steps that do something. */
        public List<Step> work() {
            RuleBroken.unless(faults.isEmpty(), "unit.import.faulty", faults.size());
            return steps.stream().filter(step -> step.effect() == RowEffect.NEW || step.effect() == RowEffect.CHANGED).toList();
        }
    }

    private static final Pattern CODE_IN_SOURCE = Pattern.compile("(?i)ward code (\\d{5})");
    private static final List<String> OF_TWO_WORDS = List.of("thi xa", "thanh pho", "thi tran", "dac khu");
    private static final List<String> OF_ONE_WORD = List.of("phuong", "xa", "huyen", "quan");
    /** "Quân sự", "Quân đội" and "Quân khu" are no district. */
    private static final List<String> ARMY = List.of("su", "doi", "khu");

    private final Headings<UnitColumn> sheet;
    private final String organisation;
    private final UnitFinder finder;
    private final Map<Long, Unit> units;
    private final boolean collected;
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private final Map<String, List<Step>> names = new HashMap<>();
    private final Map<Long, Integer> meant = new HashMap<>();
    private final Map<Integer, Long> parents = new HashMap<>();

    private UnitSheet(List<SheetRow> rows, String organisation, List<Unit> existing) {
        this.sheet = Headings.find(rows, UnitColumn.class, UnitColumn.NAME);
        this.organisation = Vietnamese.nameKey(organisation);
        this.finder = new UnitFinder(existing.stream().map(Unit::known).toList());
        this.units = existing.stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        this.collected = sheet.has(UnitColumn.YEAR) && !sheet.has(UnitColumn.FROM);
    }

    /**
     * @param organisation name of the organisation the units are of
     * @param existing all units it has or had
     */
    public static Plan read(List<SheetRow> rows, String organisation, List<Unit> existing) {
        UnitSheet sheet = new UnitSheet(rows, organisation, existing);
        sheet.sheet.rows().forEach(sheet::understand);
        sheet.findParents();
        return new Plan(List.copyOf(sheet.steps), Map.copyOf(sheet.parents), sheet.sheet.faults());
    }

    private void understand(SheetRow row) {
        String of = sheet.text(row, UnitColumn.ORGANISATION);
        String name = sheet.text(row, UnitColumn.NAME, 200);
        if (!of.isEmpty() && !Vietnamese.nameKey(of).equals(organisation)) {
            steps.add(new Step(row.number(), RowEffect.LEFT_OUT, null, null, name, null, null, of, null, null, null));
            return;
        }
        String code = code(row);
        LocalDate from = sheet.date(row, collected ? UnitColumn.YEAR : UnitColumn.FROM);
        LocalDate to = sheet.date(row, UnitColumn.TO);
        Integer order = order(row);
        UnitKind given = kind(row);
        String shortName = sheet.text(row, UnitColumn.SHORT_NAME, 80);
        String parent = sheet.text(row, UnitColumn.PARENT_CODE);
        parent = parent.isEmpty() ? sheet.text(row, UnitColumn.PARENT) : parent;
        if (name == null) {
            fault(row, UnitColumn.NAME, "", "shared.table.missing");
            return;
        }
        if (from != null && to != null && to.isBefore(from)) {
            fault(row, UnitColumn.TO, sheet.text(row, UnitColumn.TO), "unit.unit.endBeforeBegin");
            return;
        }
        List<KnownUnit> found = finder.find(code, name, from, to);
        if (found.size() > 1) {
            fault(row, UnitColumn.NAME, name, "unit.import.ambiguous", found.size());
            return;
        }
        Step step = found.isEmpty() ? fresh(row, code, name, shortName, given, parent, from, to, order)
                : about(row, units.get(found.get(0).id()), code, name, shortName, given, parent, from, to, order);
        if (step != null && !repeats(row, step)) {
            steps.add(step);
        }
    }

    private Step fresh(SheetRow row, String code, String name, String shortName, UnitKind given, String parent, LocalDate from, LocalDate to, Integer order) {
        if (from == null) {
            fault(row, collected ? UnitColumn.YEAR : UnitColumn.FROM, "", "shared.table.missing");
            return null;
        }
        String shortened = shortName != null ? shortName : shortNameOf(name);
        return new Step(row.number(), RowEffect.NEW, null, code, name, shortened.substring(0, Math.min(80, shortened.length())), given != null ? given : kindOf(name), parent, from, to,
                order);
    }

    private Step about(SheetRow row, Unit unit, String code, String name, String shortName, UnitKind given, String parent, LocalDate from, LocalDate to,
            Integer order) {
        boolean otherName = unit.known().names().stream().noneMatch(known -> Vietnamese.nameKey(known).equals(Vietnamese.nameKey(name)))
                && !Vietnamese.searchKey(unit.known().name()).equals(Vietnamese.nameKey(name));
        if (otherName) {
            fault(row, UnitColumn.NAME, name, "unit.import.nameDiffers", unit.known().name());
            return null;
        }
        if (!collected && from != null && !from.equals(unit.validFrom()) && !unit.changedOn(from)) {
            fault(row, UnitColumn.FROM, sheet.text(row, UnitColumn.FROM), "unit.import.fromDiffers", unit.validFrom());
            return null;
        }
        if (given != null && given != unit.last().kind()) {
            fault(row, UnitColumn.KIND, sheet.text(row, UnitColumn.KIND), "unit.import.kindDiffers");
            return null;
        }
        if (to != null && !to.equals(unit.validTo())) {
            fault(row, UnitColumn.TO, sheet.text(row, UnitColumn.TO), "unit.import.endDiffers");
            return null;
        }
        boolean changed = code != null && !code.equals(unit.code()) || order != null && order != unit.listOrder()
                || shortName != null && !shortName.equals(unit.last().shortName());
        return new Step(row.number(), changed ? RowEffect.CHANGED : RowEffect.UNCHANGED, unit, code, name, shortName, unit.last().kind(), parent, from, to, order);
    }

    /** Whether a row before has said the same; what it says otherwise is a fault, except in lists that repeat units by year. */
    private boolean repeats(SheetRow row, Step step) {
        Integer byCode = step.code() == null ? null : codes.putIfAbsent(step.code().toLowerCase(Locale.ROOT), row.number());
        Integer byUnit = step.unit() == null ? null : meant.putIfAbsent(step.unit().id(), row.number());
        List<Step> same = names.computeIfAbsent(Vietnamese.nameKey(step.name()), none -> new ArrayList<>());
        Optional<Step> byName = step.unit() != null ? Optional.empty() : same.stream()
                .filter(other -> other.unit() == null && (step.code() == null || other.code() == null || step.code().equalsIgnoreCase(other.code())))
                .filter(other -> (other.to() == null || !other.to().isBefore(step.from())) && (step.to() == null || !step.to().isBefore(other.from()))).findFirst();
        same.add(step);
        Integer before = byCode != null ? byCode : byUnit != null ? byUnit : byName.map(Step::row).orElse(null);
        if (before == null) {
            return false;
        }
        if (collected) {
            steps.add(new Step(step.row(), RowEffect.LEFT_OUT, null, step.code(), step.name(), step.shortName(), step.kind(), step.parent(), step.from(), step.to(), null));
        } else {
            fault(row, byCode != null ? UnitColumn.CODE : UnitColumn.NAME, byCode != null ? step.code() : step.name(), "unit.import.twice", before);
        }
        return true;
    }

    /** A parent named must be another unit, of the file or there already, or the organisation itself; that of a unit that is there stays. */
    private void findParents() {
        List<KnownUnit> all = new ArrayList<>(units.values().stream().map(Unit::known).toList());
        for (Step step : steps) {
            if (step.effect() == RowEffect.NEW) {
                all.add(new KnownUnit(-step.row(), step.code(), List.of(step.name()), step.from(), step.to()));
            }
        }
        UnitFinder finderOfParents = new UnitFinder(all);
        for (Step step : steps) {
            boolean told = step.effect() != RowEffect.LEFT_OUT && !step.parent().isEmpty();
            boolean top = told && Vietnamese.nameKey(step.parent()).equals(organisation);
            List<KnownUnit> found = !told || top ? List.of() : finderOfParents.find(step.parent(), null, null, null);
            found = told && !top && found.isEmpty() ? finderOfParents.find(null, step.parent(), null, null) : found;
            Long parent = found.isEmpty() ? null : Long.valueOf(found.get(0).id());
            UnitColumn column = sheet.has(UnitColumn.PARENT_CODE) ? UnitColumn.PARENT_CODE : UnitColumn.PARENT;
            if (told && !top && parent == null) {
                sheet.fault(step.row(), column, step.parent(), "unit.import.parentUnknown");
            } else if (told && step.unit() != null && !Objects.equals(parent, step.unit().last().parentId())) {
                sheet.fault(step.row(), column, step.parent(), "unit.import.parentDiffers");
            } else if (parent != null) {
                parents.put(step.row(), parent);
            }
        }
    }

    private String code(SheetRow row) {
        String code = sheet.text(row, UnitColumn.CODE, 20);
        Matcher inSource = CODE_IN_SOURCE.matcher(sheet.text(row, UnitColumn.SOURCE));
        if (code == null) {
            return inSource.find() ? inSource.group(1) : null;
        }
        // spreadsheets take the zero before a code for nothing
        String whole = code.matches("[0-9]{4}") ? "0" + code : code;
        if (!Unit.goodCode(whole)) {
            fault(row, UnitColumn.CODE, code, "unit.unit.badCode");
            return null;
        }
        return whole;
    }

    private Integer order(SheetRow row) {
        String text = sheet.text(row, UnitColumn.ORDER);
        if (text.isEmpty()) {
            return null;
        }
        Optional<Integer> order = FileNumber.understood(text).filter(number -> number.stripTrailingZeros().scale() <= 0 && number.signum() >= 0
                && number.precision() - number.scale() <= 6).map(BigDecimal::intValueExact);
        if (order.isEmpty()) {
            fault(row, UnitColumn.ORDER, text, "unit.import.badOrder");
        }
        return order.orElse(null);
    }

    private UnitKind kind(SheetRow row) {
        String text = sheet.text(row, UnitColumn.KIND);
        String key = Vietnamese.searchKey(text.replace('_', ' '));
        if (key.isEmpty()) {
            return null;
        }
        for (UnitKind kind : UnitKind.values()) {
            boolean named = Messages.LANGUAGES.stream().anyMatch(language -> Vietnamese.searchKey(Messages.text(new Locale(language), kind)).equals(key));
            if (named || key.equals(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '))) {
                return kind;
            }
        }
        UnitKind kind = kindAt(key.split(" "), 0);
        if (kind == null) {
            fault(row, UnitColumn.KIND, text, "unit.import.badKind");
        }
        return kind;
    }

    /** The kind a name tells: that of its first word of this sort; what tells none is attached to the organisation. */
    static UnitKind kindOf(String name) {
        String[] words = Vietnamese.searchKey(name).split(" ");
        for (int i = 0; i < words.length; i++) {
            UnitKind kind = kindAt(words, i);
            if (kind != null) {
                return kind;
            }
        }
        return UnitKind.ATTACHED;
    }

    private static UnitKind kindAt(String[] words, int at) {
        String next = at + 1 < words.length ? words[at + 1] : "";
        return switch (words[at] + " " + next) {
            case "thi xa", "thanh pho" -> UnitKind.TOWN;
            case "thi tran" -> UnitKind.COMMUNE;
            case "dac khu" -> UnitKind.SPECIAL_ZONE;
            default -> switch (words[at]) {
                case "phuong" -> UnitKind.WARD;
                case "xa" -> UnitKind.COMMUNE;
                case "huyen" -> UnitKind.DISTRICT;
                case "quan" -> ARMY.contains(next) ? null : UnitKind.DISTRICT;
                default -> null;
            };
        };
    }

    /** What follows the word of the kind: "Đức Xuân" of "Hội LHPN phường Đức Xuân"; a number keeps that word. */
    static String shortNameOf(String name) {
        String[] words = name.strip().split("\\s+");
        for (int i = 0; i + 1 < words.length; i++) {
            String one = Vietnamese.searchKey(words[i]);
            String two = one + " " + Vietnamese.searchKey(words[i + 1]);
            int after = OF_TWO_WORDS.contains(two) ? i + 2 : OF_ONE_WORD.contains(one) && !(one.equals("quan") && ARMY.contains(Vietnamese.searchKey(words[i + 1]))) ? i + 1 : 0;
            if (after > 0 && after < words.length) {
                String rest = String.join(" ", List.of(words).subList(after, words.length));
                return rest.matches("\\d+") ? String.join(" ", List.of(words).subList(i, words.length)) : rest;
            }
        }
        return name.strip();
    }

    private void fault(SheetRow row, UnitColumn column, String text, String key, Object... args) {
        sheet.fault(row.number(), column, text, key, args);
    }
}
