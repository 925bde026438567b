package vn.thidua.cluster.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.cluster.LeadershipRole;
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
 * Reads a list of memberships and says what each row would do: a unit joins a cluster, leaves it, or takes the leader's or the
 * deputy's role on the day its membership begins. A cluster that is not there yet is formed. The same file a second time does
 * nothing. Lists that collect clusters of several organisations and years are known as well: of those, rows of other
 * organisations, units without a cluster and repetitions are left out.
 */
public final class MembershipSheet {

    /**
     * A row as understood.
     *
     * @param cluster null where it is formed with the first row that names it
     * @param clusterKey tells clusters apart, also those not formed yet
     * @param joins whether the membership is new
     * @param role null where the row gives none, or one the unit has already
     */
    public record Step(int row, RowEffect effect, Cluster cluster, String clusterKey, String clusterName, KnownUnit unit, String unitName, LocalDate from,
            LocalDate to, boolean joins, LeadershipRole role) {
    }

    /** What all rows do, and all faults; nothing may be stored while there is one. */
    public record Plan(List<Step> steps, List<CellFault> faults) {

        /** The steps that do something, in order of their days: leaders follow one another. */
        public List<Step> work() {
            RuleBroken.unless(faults.isEmpty(), "cluster.import.faulty", faults.size());
            return steps.stream().filter(step -> step.effect() == RowEffect.NEW || step.effect() == RowEffect.CHANGED)
                    .sorted(Comparator.comparing(Step::from)).toList();
        }
    }

    /** What the rows are held against; {@code clusters} all of the organisation. */
    public record Known(String organisation, List<KnownUnit> units, List<Cluster> clusters) {
    }

    private static final Pattern CODE_IN_SOURCE = Pattern.compile("(?i)ward code (\\d{5})");

    private record Stay(Cluster cluster, Membership membership) {
    }

    private final Headings<MembershipColumn> sheet;
    private final UnitFinder finder;
    private final String organisation;
    private final boolean collected;
    private final Map<String, Cluster> clusters = new HashMap<>();
    private final Map<Long, List<Stay>> stays = new HashMap<>();
    private final Map<Long, List<Step>> ofUnit = new HashMap<>();
    private final Map<String, Step> roles = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();

    private MembershipSheet(List<SheetRow> rows, Known known) {
        this.sheet = Headings.find(rows, MembershipColumn.class, MembershipColumn.UNIT, MembershipColumn.CLUSTER);
        this.finder = new UnitFinder(known.units());
        this.organisation = Vietnamese.nameKey(known.organisation());
        this.collected = sheet.has(MembershipColumn.YEAR) && !sheet.has(MembershipColumn.FROM);
        for (Cluster cluster : known.clusters()) {
            clusters.put(cluster.searchKey(), cluster);
            cluster.memberships().forEach(membership -> stays.computeIfAbsent(membership.unitId(), none -> new ArrayList<>()).add(new Stay(cluster, membership)));
        }
    }

    public static Plan read(List<SheetRow> rows, Known known) {
        MembershipSheet sheet = new MembershipSheet(rows, known);
        sheet.sheet.rows().forEach(sheet::understand);
        return new Plan(List.copyOf(sheet.steps), sheet.sheet.faults());
    }

    private void understand(SheetRow row) {
        int faultsBefore = sheet.faultCount();
        String of = sheet.text(row, MembershipColumn.ORGANISATION);
        String unitName = sheet.text(row, MembershipColumn.UNIT);
        String clusterName = sheet.text(row, MembershipColumn.CLUSTER, 120);
        boolean elsewhere = !of.isEmpty() && !Vietnamese.nameKey(of).equals(organisation);
        if (elsewhere || collected && clusterName != null && clusterName.startsWith("(")) {
            leftOut(row, unitName, clusterName, null);
            return;
        }
        LocalDate from = sheet.date(row, collected ? MembershipColumn.YEAR : MembershipColumn.FROM);
        LocalDate to = sheet.date(row, MembershipColumn.TO);
        List<KnownUnit> found = finder.find(code(row), unitName, from, to);
        if (found.size() != 1) {
            fault(row, MembershipColumn.UNIT, unitName, found.isEmpty() ? "cluster.import.unitUnknown" : "cluster.import.ambiguous", found.size());
        }
        if (clusterName == null) {
            fault(row, MembershipColumn.CLUSTER, "", "shared.table.missing");
        }
        if (from != null && to != null && to.isBefore(from)) {
            fault(row, MembershipColumn.TO, sheet.text(row, MembershipColumn.TO), "cluster.membership.endBeforeBegin");
        }
        LeadershipRole role = role(row);
        if (sheet.faultCount() == faultsBefore) {
            compare(row, found.get(0), clusterName, from, to, role);
        }
    }

    private void compare(SheetRow row, KnownUnit unit, String clusterName, LocalDate from, LocalDate to, LeadershipRole role) {
        String key = Vietnamese.searchKey(clusterName);
        Cluster cluster = clusters.get(key);
        Membership same = null;
        for (Stay stay : stays.getOrDefault(unit.id(), List.of())) {
            Membership membership = stay.membership();
            if (from == null ? membership.validTo() == null : membership.overlaps(from, to)) {
                if (stay.cluster() != cluster) {
                    fault(row, MembershipColumn.CLUSTER, clusterName, "cluster.import.elsewhere", stay.cluster().name());
                    return;
                }
                same = same == null || Objects.equals(membership.validFrom(), from) ? membership : same;
            }
        }
        if (same == null && from == null) {
            fault(row, collected ? MembershipColumn.YEAR : MembershipColumn.FROM, "", "shared.table.missing");
            return;
        }
        if (same == null && !existsOn(unit, from)) {
            fault(row, MembershipColumn.UNIT, unit.name(), "cluster.import.unitNotExisting");
            return;
        }
        if (same != null && !collected && from != null && !from.equals(same.validFrom())) {
            fault(row, MembershipColumn.FROM, sheet.text(row, MembershipColumn.FROM), "cluster.import.fromDiffers", same.validFrom());
            return;
        }
        LocalDate begins = same == null ? from : same.validFrom();
        boolean ends = same != null && to != null && !to.equals(same.validTo());
        if (ends && (same.validTo() != null || to.isBefore(begins))) {
            fault(row, MembershipColumn.TO, sheet.text(row, MembershipColumn.TO), same.validTo() != null ? "cluster.import.endDiffers" : "cluster.membership.endBeforeBegin", same.validTo() == null ? begins : same.validTo());
            return;
        }
        LeadershipRole taken = role != null && (cluster == null || !holds(cluster, role, unit.id(), begins)) ? role : null;
        Step step = new Step(row.number(), same == null ? RowEffect.NEW : ends || taken != null ? RowEffect.CHANGED : RowEffect.UNCHANGED, cluster, key, clusterName,
                unit, unit.name(), begins, ends || same == null ? to : null, same == null, taken);
        if (!repeats(row, step) && roleFits(row, step)) {
            steps.add(step);
        }
    }

    private static boolean existsOn(KnownUnit unit, LocalDate day) {
        return !day.isBefore(unit.validFrom()) && (unit.validTo() == null || !day.isAfter(unit.validTo()));
    }

    private static boolean holds(Cluster cluster, LeadershipRole role, long unitId, LocalDate day) {
        Optional<Long> holder = role == LeadershipRole.LEADER ? cluster.leaderOn(day) : cluster.deputyOn(day);
        return holder.map(unit -> unit == unitId).orElse(false)
                || cluster.terms().stream().anyMatch(term -> term.role() == role && term.unitId() == unitId && term.validFrom().equals(day));
    }

    /** Whether a row before has put the unit into a cluster at the same time; a fault, except in lists that repeat units by year. */
    private boolean repeats(SheetRow row, Step step) {
        List<Step> others = ofUnit.computeIfAbsent(step.unit().id(), none -> new ArrayList<>());
        Optional<Step> before = others.stream().filter(other -> (other.to() == null || !other.to().isBefore(step.from()))
                && (step.to() == null || !step.to().isBefore(other.from()))).findFirst();
        others.add(step);
        if (before.isEmpty()) {
            return false;
        }
        if (collected && before.get().clusterKey().equals(step.clusterKey())) {
            leftOut(row, step.unitName(), step.clusterName(), step.from());
        } else {
            fault(row, MembershipColumn.UNIT, step.unitName(), "cluster.import.twice", before.get().row());
        }
        return true;
    }

    /** What the cluster itself would refuse, said before anything is stored. */
    private boolean roleFits(SheetRow row, Step step) {
        if (step.role() == null) {
            return true;
        }
        Step other = roles.putIfAbsent(step.clusterKey() + "/" + step.role() + "/" + step.from(), step);
        boolean later = step.cluster() != null && step.cluster().terms().stream()
                .anyMatch(term -> term.role() == step.role() && !term.validFrom().isBefore(step.from()));
        if (other != null || later) {
            fault(row, MembershipColumn.ROLE, sheet.text(row, MembershipColumn.ROLE), other != null ? "cluster.import.roleTwice" : "cluster.leadership.laterTerm",
                    other == null ? 0 : other.row());
            return false;
        }
        return true;
    }

    private LeadershipRole role(SheetRow row) {
        String text = sheet.text(row, MembershipColumn.ROLE);
        String key = Vietnamese.searchKey(text);
        for (LeadershipRole role : LeadershipRole.values()) {
            boolean named = Messages.LANGUAGES.stream().anyMatch(language -> Vietnamese.searchKey(Messages.text(new Locale(language), role)).equals(key));
            if (named || key.startsWith(role == LeadershipRole.LEADER ? "cum truong" : "cum pho") || key.equals(role.name().toLowerCase(Locale.ROOT))) {
                return role;
            }
        }
        if (key.startsWith("pho cum truong")) {
            return LeadershipRole.DEPUTY;
        }
        if (!key.isEmpty() && !key.startsWith("member") && !key.startsWith("thanh vien") && !key.startsWith("candidate")) {
            fault(row, MembershipColumn.ROLE, text, "cluster.import.badRole");
        }
        return null;
    }

    private String code(SheetRow row) {
        String code = sheet.text(row, MembershipColumn.UNIT_CODE);
        Matcher inSource = CODE_IN_SOURCE.matcher(sheet.text(row, MembershipColumn.SOURCE));
        return code.isEmpty() && inSource.find() ? inSource.group(1) : code;
    }

    private void leftOut(SheetRow row, String unitName, String clusterName, LocalDate from) {
        steps.add(new Step(row.number(), RowEffect.LEFT_OUT, null, null, clusterName, null, unitName, from, null, false, null));
    }

    private void fault(SheetRow row, MembershipColumn column, String text, String key, Object... args) {
        sheet.fault(row.number(), column, text, key, args);
    }
}
