package vn.thidua.achievement.model;

import vn.thidua.achievement.model.scoring.CriterionSpec;
import vn.thidua.achievement.model.scoring.Direction;
import vn.thidua.achievement.model.scoring.StepSpec;
import vn.thidua.achievement.model.scoring.CriterionKind;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.table.CellFault;
import vn.thidua.shared.table.FileNumber;
import vn.thidua.shared.table.SheetRow;
import vn.thidua.shared.text.Vietnamese;

/**
 * Reads a criteria tree out of a table, ours or one as organisations really have them: columns are known by Vietnamese or
 * English headings; a line belongs below the line its parent column names, else below the longest beginning of its dotted
 * code (1.2 below 1), else below the group its group column names; kinds follow from the kind column, else from the rule
 * and the unit of measure. TOTAL and SUB rows are checked and left out. Every bad cell is named, not only the first.
 */
public final class CriteriaSheet {

    /**
     * One line as understood.
     *
     * @param row row of the file, 0 for a group that only the group column names
     * @param maxPointsText the cell as it stood there
     * @param linesSum sum of the lines below, for groups only
     */
    public record Line(int row, int depth, CriterionSpec spec, String maxPointsText, BigDecimal linesSum) implements Serializable {

        public String code() {
            return spec.code();
        }

        public CriterionKind kind() {
            return spec.kind();
        }

        public BigDecimal maxPoints() {
            return spec.maxPoints();
        }

        /** A group whose lines do not add up; it can be stored as a draft, but not published. */
        public boolean unequal() {
            return kind() == CriterionKind.GROUP && maxPoints() != null && maxPoints().compareTo(linesSum) != 0;
        }

        CriteriaSet.Line line() {
            return new CriteriaSet.Line(depth, spec);
        }
    }

    /** Lines in reading order and all faults in order of their rows; nothing may be stored while there is a fault. */
    public record Reading(List<Line> lines, List<CellFault> faults, BigDecimal total) implements Serializable {

        public boolean good() {
            return faults.isEmpty();
        }

        public List<CriteriaSet.Line> tree() {
            RuleBroken.unless(good(), "achievement.import.faulty", faults.size());
            return lines.stream().map(Line::line).toList();
        }
    }

    private static final int HEADING_WITHIN = 10;
    private static final Set<String> TOTAL_CODES = Set.of("total", "tong", "tong cong", "tong diem");
    private static final Set<String> SUBTOTAL_CODES = Set.of("sub", "subtotal", "cong");
    private static final Pattern STEP_RULE = Pattern.compile("(?i)\\s*(step|b\u1eadc|m\u1ee9c)[^:]*:");
    private static final Pattern BONUS = Pattern.compile("bonus \\+?(\\d+([.,]\\d+)?).*");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\((?:[^()\\d]*)(\\d+(?:[.,]\\d+)?)[^()]*\\)\\s*$");
    private static final Pattern GROUP_CODE = Pattern.compile("^([IVXLC]+|[A-Z]|\\d+)(?=$|[.:) ])");

    /** A row that becomes a line; {@code parent} is found after all rows are read. */
    private static final class Node {
        int row;
        String code = "";
        String name = "";
        CriterionKind kind;
        boolean kindGiven;
        BigDecimal maxPoints;
        String maxPointsText = "";
        BigDecimal pointsEach;
        BigDecimal minPoints;
        BigDecimal deductionEach;
        Direction direction;
        List<StepSpec> steps = List.of();
        String stepsText = "";
        String unitOfMeasure;
        boolean evidence;
        String rule;
        String parentCode = "";
        String group = "";
        boolean total;
        boolean subtotal;
        Node parent;
        final List<Node> children = new ArrayList<>();
    }

    private final int decimals;
    private final List<CellFault> faults = new ArrayList<>();
    private final Map<CriteriaColumn, Integer> columns = new EnumMap<>(CriteriaColumn.class);
    private final Map<CriteriaColumn, String> headings = new EnumMap<>(CriteriaColumn.class);
    private final List<Node> nodes = new ArrayList<>();
    private final List<Node> sums = new ArrayList<>();

    private CriteriaSheet(int decimals) {
        this.decimals = decimals;
    }

    /** @param decimals decimal places of the set that the tree is for */
    public static Reading read(List<SheetRow> rows, int decimals) {
        return new CriteriaSheet(decimals).reading(rows);
    }

    private Reading reading(List<SheetRow> rows) {
        int first = findHeadings(rows);
        if (faults.isEmpty()) {
            for (SheetRow row : rows.subList(first, rows.size())) {
                if (!row.blank()) {
                    understand(row);
                }
            }
            checkSources(rows.subList(first, rows.size()));
            checkCodes();
            findParents();
            List<Node> tops = nodes.stream().filter(node -> node.parent == null).toList();
            nodes.forEach(this::settleKind);
            List<Line> lines = new ArrayList<>();
            tops.forEach(top -> check(top, 0, lines));
            checkSums(tops);
            if (lines.isEmpty() && faults.isEmpty()) {
                fault(0, CriteriaColumn.NAME, "", "achievement.import.empty");
            }
            faults.sort((one, other) -> Integer.compare(one.row(), other.row()));
            return new Reading(lines, faults, sum(tops));
        }
        return new Reading(List.of(), faults, BigDecimal.ZERO);
    }

    /**
     * Takes the row with most known headings, the first of them, as the headings.
     *
     * @return index of the first row after the headings
     */
    private int findHeadings(List<SheetRow> rows) {
        int best = -1;
        for (int i = 0; i < Math.min(rows.size(), HEADING_WITHIN); i++) {
            Map<CriteriaColumn, Integer> found = new EnumMap<>(CriteriaColumn.class);
            List<SheetRow.Cell> cells = rows.get(i).cells();
            for (int at = 0; at < cells.size(); at++) {
                int place = at;
                CriteriaColumn.of(cells.get(at).text().strip()).ifPresent(column -> found.putIfAbsent(column, place));
            }
            if (found.size() > columns.size()) {
                best = i;
                columns.clear();
                columns.putAll(found);
            }
        }
        if (best >= 0) {
            SheetRow row = rows.get(best);
            columns.forEach((column, at) -> headings.put(column, row.cell(at).text().strip()));
        }
        for (CriteriaColumn needed : List.of(CriteriaColumn.CODE, CriteriaColumn.NAME, CriteriaColumn.MAX_POINTS)) {
            if (!columns.containsKey(needed)) {
                fault(best < 0 ? 0 : rows.get(best).number(), needed, "", "achievement.import.columnMissing");
            }
        }
        return best + 1;
    }

    private void understand(SheetRow row) {
        Node node = new Node();
        node.row = row.number();
        node.code = text(row, CriteriaColumn.CODE);
        node.name = text(row, CriteriaColumn.NAME);
        node.maxPointsText = text(row, CriteriaColumn.MAX_POINTS);
        node.maxPoints = number(row, CriteriaColumn.MAX_POINTS);
        String key = Vietnamese.searchKey(node.code);
        if (TOTAL_CODES.contains(key) || SUBTOTAL_CODES.contains(key)) {
            node.total = TOTAL_CODES.contains(key);
            node.subtotal = !node.total;
            sums.add(node);
            node.children.addAll(nodes);
            return;
        }
        node.pointsEach = number(row, CriteriaColumn.POINTS_EACH);
        node.minPoints = signed(row, CriteriaColumn.MIN_POINTS);
        node.deductionEach = number(row, CriteriaColumn.DEDUCTION_EACH);
        node.direction = direction(row);
        node.unitOfMeasure = orNull(text(row, CriteriaColumn.UNIT_OF_MEASURE));
        node.evidence = yes(row);
        node.rule = orNull(text(row, CriteriaColumn.RULE));
        node.parentCode = text(row, CriteriaColumn.PARENT);
        node.group = text(row, CriteriaColumn.GROUP);
        readSteps(row, node);
        node.kind = kind(row, node);
        if (node.code.isEmpty()) {
            fault(row.number(), CriteriaColumn.CODE, "", "achievement.import.codeMissing");
        } else if (node.code.length() > 30) {
            fault(row.number(), CriteriaColumn.CODE, node.code, "achievement.criterion.badCode");
        }
        if (node.name.isEmpty() || node.name.length() > 500) {
            fault(row.number(), CriteriaColumn.NAME, node.name, "achievement.criterion.badName");
        }
        if (node.unitOfMeasure != null && node.unitOfMeasure.length() > 80) {
            fault(row.number(), CriteriaColumn.UNIT_OF_MEASURE, node.unitOfMeasure, "achievement.criterion.unitTooLong");
        }
        if (node.rule != null && node.rule.length() > 2000) {
            fault(row.number(), CriteriaColumn.RULE, node.rule, "achievement.criterion.guidanceTooLong");
        }
        nodes.add(node);
    }

    /** The kind as the row itself tells it; whether a line is a group in truth is known only with its lines. */
    private CriterionKind kind(SheetRow row, Node node) {
        String given = text(row, CriteriaColumn.KIND);
        if (!given.isEmpty()) {
            CriterionKind kind = named(given);
            if (kind == null) {
                fault(row.number(), CriteriaColumn.KIND, given, "achievement.import.badKind");
            }
            node.kindGiven = kind != null;
            return kind;
        }
        String rule = node.rule == null ? "" : Vietnamese.searchKey(node.rule);
        String unit = node.unitOfMeasure == null ? "" : Vietnamese.searchKey(node.unitOfMeasure);
        Matcher bonus = BONUS.matcher(rule);
        if (unit.equals("dat/khong") || unit.equals("co/khong") || rule.startsWith("condition met") || rule.startsWith("dat/khong")) {
            return CriterionKind.YES_NO;
        }
        if (rule.startsWith("target") || rule.startsWith("chi tieu")) {
            return CriterionKind.TARGET;
        }
        if (!node.steps.isEmpty()) {
            return CriterionKind.STEPS;
        }
        if (node.minPoints != null || node.deductionEach != null) {
            return CriterionKind.BONUS;
        }
        if (node.pointsEach != null) {
            return CriterionKind.COUNT;
        }
        if (bonus.matches()) {
            node.pointsEach = FileNumber.understood(bonus.group(1)).orElseThrow();
            return CriterionKind.COUNT;
        }
        return CriterionKind.DIRECT;
    }

    /** From the column of its own, else from a rule such as "step by absences: 0->5, 1->4". */
    private void readSteps(SheetRow row, Node node) {
        node.stepsText = text(row, CriteriaColumn.STEPS);
        if (!node.stepsText.isEmpty()) {
            node.steps = StepText.read(node.stepsText).orElse(List.of());
            if (node.steps.isEmpty()) {
                fault(row.number(), CriteriaColumn.STEPS, node.stepsText, "achievement.import.badSteps");
            }
        } else if (node.rule != null && STEP_RULE.matcher(node.rule).lookingAt()) {
            node.steps = StepText.read(STEP_RULE.matcher(node.rule).replaceFirst("")).orElse(List.of());
        }
    }

    private Direction direction(SheetRow row) {
        String given = text(row, CriteriaColumn.DIRECTION);
        return switch (Vietnamese.searchKey(given)) {
            case "" -> null;
            case "higher", "cao", "cang cao cang tot", "tang" -> Direction.HIGHER;
            case "lower", "thap", "cang thap cang tot", "giam" -> Direction.LOWER;
            default -> {
                fault(row.number(), CriteriaColumn.DIRECTION, given, "achievement.import.badDirection");
                yield null;
            }
        };
    }

    private static CriterionKind named(String given) {
        return switch (Vietnamese.searchKey(given.replace('_', ' '))) {
            case "group", "nhom" -> CriterionKind.GROUP;
            case "yes no", "yes/no", "dat/khong", "co/khong", "dat khong dat", "dat/khong dat" -> CriterionKind.YES_NO;
            case "direct", "cham diem", "cham thang", "cham truc tiep", "truc tiep" -> CriterionKind.DIRECT;
            case "steps", "bac thang", "theo muc", "thang diem", "bac" -> CriterionKind.STEPS;
            case "bonus", "thuong tru", "thuong/tru", "diem thuong", "diem tru", "thuong, tru" -> CriterionKind.BONUS;
            case "relative", "so sanh", "so voi don vi dan dau", "so sanh trong cum" -> CriterionKind.RELATIVE;
            case "count", "dem", "so lan", "so lan x diem", "so luong x diem" -> CriterionKind.COUNT;
            case "target", "chi tieu", "dinh luong", "theo chi tieu" -> CriterionKind.TARGET;
            default -> null;
        };
    }

    private void checkSources(List<SheetRow> rows) {
        if (!columns.containsKey(CriteriaColumn.SOURCE)) {
            return;
        }
        String first = null;
        for (SheetRow row : rows) {
            String source = text(row, CriteriaColumn.SOURCE);
            if (first == null && !source.isEmpty()) {
                first = source;
            } else if (!source.isEmpty() && !source.equals(first)) {
                fault(row.number(), CriteriaColumn.SOURCE, source, "achievement.import.secondSource");
                return;
            }
        }
    }

    private void checkCodes() {
        Map<String, Node> seen = new LinkedHashMap<>();
        for (Node node : nodes) {
            Node before = node.code.isEmpty() ? null : seen.putIfAbsent(node.code.toLowerCase(Locale.ROOT), node);
            if (before != null) {
                fault(node.row, CriteriaColumn.CODE, node.code, "achievement.import.codeTwice", before.row);
            }
        }
    }

    private void findParents() {
        Map<String, Node> byCode = new LinkedHashMap<>();
        nodes.forEach(node -> byCode.putIfAbsent(node.code.toLowerCase(Locale.ROOT), node));
        Map<String, Node> groups = new LinkedHashMap<>();
        for (Node node : List.copyOf(nodes)) {
            Node parent = null;
            if (!node.parentCode.isEmpty()) {
                parent = byCode.get(node.parentCode.toLowerCase(Locale.ROOT));
                if (parent == null || parent == node) {
                    fault(node.row, CriteriaColumn.PARENT, node.parentCode, "achievement.import.parentUnknown");
                    parent = null;
                }
            } else {
                parent = dotted(node, byCode);
                if (parent == null && !node.group.isEmpty()) {
                    parent = groups.computeIfAbsent(node.group, group -> named(group, byCode));
                    parent = parent == node ? null : parent;
                }
            }
            node.parent = parent;
        }
        Set<Node> circular = new HashSet<>();
        for (Node node : nodes) {
            Set<Node> path = new HashSet<>();
            for (Node up = node; up != null; up = up.parent) {
                if (!path.add(up)) {
                    circular.add(node);
                    break;
                }
            }
        }
        for (Node node : circular) {
            fault(node.row, CriteriaColumn.PARENT, node.parentCode, "achievement.import.circle");
            node.parent = null;
        }
        nodes.stream().filter(node -> node.parent != null).forEach(node -> node.parent.children.add(node));
    }

    private static Node dotted(Node node, Map<String, Node> byCode) {
        String code = node.code.toLowerCase(Locale.ROOT);
        for (int dot = code.lastIndexOf('.'); dot > 0; dot = code.lastIndexOf('.', dot - 1)) {
            Node parent = byCode.get(code.substring(0, dot));
            if (parent != null && parent != node) {
                return parent;
            }
        }
        return null;
    }

    /** The line a group column means: the row with that code or name, else a group of its own with the points in brackets. */
    private Node named(String group, Map<String, Node> byCode) {
        Matcher brackets = IN_BRACKETS.matcher(group);
        BigDecimal points = brackets.find() ? FileNumber.understood(brackets.group(1)).orElse(null) : null;
        String plain = points == null ? group.strip() : group.substring(0, brackets.start()).strip();
        Matcher token = GROUP_CODE.matcher(plain);
        String code = token.find() ? token.group(1) : null;
        String key = Vietnamese.searchKey(plain);
        for (Node node : nodes) {
            boolean sameName = !node.name.isEmpty() && (key.equals(Vietnamese.searchKey(node.name)) || key.endsWith(" " + Vietnamese.searchKey(node.name)));
            if (node.row > 0 && (sameName || node.code.equalsIgnoreCase(plain) || node.code.equalsIgnoreCase(code))) {
                return node;
            }
        }
        Node implied = new Node();
        implied.code = code != null && !byCode.containsKey(code.toLowerCase(Locale.ROOT)) ? code : freeCode(byCode);
        implied.name = plain;
        implied.kind = CriterionKind.GROUP;
        implied.kindGiven = true;
        implied.maxPoints = points;
        implied.maxPointsText = points == null ? "" : brackets.group(1);
        byCode.put(implied.code.toLowerCase(Locale.ROOT), implied);
        int before = 0;
        while (before < nodes.size() && !group.equals(nodes.get(before).group)) {
            before++;
        }
        nodes.add(before, implied);
        return implied;
    }

    private static String freeCode(Map<String, Node> byCode) {
        int number = 1;
        while (byCode.containsKey("n" + number)) {
            number++;
        }
        return "N" + number;
    }

    private void settleKind(Node node) {
        if (!node.children.isEmpty()) {
            if (node.kindGiven && node.kind != CriterionKind.GROUP) {
                fault(node.row, CriteriaColumn.KIND, node.kind.name(), "achievement.import.leafWithLines", node.children.get(0).row);
            }
            node.kind = CriterionKind.GROUP;
            node.pointsEach = null;
        }
    }

    /** Checks what is known only with the whole tree, and adds the line and those below it. */
    private void check(Node node, int depth, List<Line> lines) {
        if (depth >= CriteriaSet.MAX_DEPTH) {
            fault(node.row, CriteriaColumn.CODE, node.code, "achievement.criterion.tooDeep", CriteriaSet.MAX_DEPTH);
            return;
        }
        BigDecimal below = sum(node.children);
        if (node.kind == CriterionKind.GROUP && node.maxPointsText.isEmpty() && !node.children.isEmpty()) {
            // without points of its own a group has the sum of its lines; where those have none, they are the fault
            node.maxPoints = below.signum() > 0 ? below : null;
        } else {
            checkPoints(node);
        }
        lines.add(new Line(node.row, depth, spec(node), node.maxPointsText, node.kind == CriterionKind.GROUP ? below : null));
        node.children.forEach(child -> check(child, depth + 1, lines));
    }

    private void checkPoints(Node node) {
        if (node.maxPoints == null) {
            if (node.maxPointsText.isEmpty()) {
                fault(node.row, CriteriaColumn.MAX_POINTS, "", "achievement.criterion.maxMissing");
            }
            return;
        }
        try {
            CriterionSpec spec = spec(node);
            CriterionKind kind = spec.kind() == CriterionKind.GROUP || spec.kind() == null ? CriterionKind.DIRECT : spec.kind();
            new CriterionSpec("x", "x", kind, spec.maxPoints(), spec.minPoints(), spec.pointsEach(), spec.deductionEach(), spec.direction(), spec.steps(),
                    null, false, null).checked(decimals);
        } catch (RuleBroken refused) {
            CriteriaColumn column = switch (refused.field()) {
                case "pointsEach" -> CriteriaColumn.POINTS_EACH;
                case "minPoints" -> CriteriaColumn.MIN_POINTS;
                case "deductionEach" -> CriteriaColumn.DEDUCTION_EACH;
                case "steps" -> CriteriaColumn.STEPS;
                default -> CriteriaColumn.MAX_POINTS;
            };
            String text = switch (column) {
                case POINTS_EACH -> plain(node.pointsEach);
                case MIN_POINTS -> plain(node.minPoints);
                case DEDUCTION_EACH -> plain(node.deductionEach);
                case STEPS -> node.stepsText;
                default -> node.maxPointsText;
            };
            faults.add(new CellFault(node.row, heading(column), text, refused.key(), List.of(refused.args())));
        }
    }

    private static String plain(BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static CriterionSpec spec(Node node) {
        return new CriterionSpec(node.code, node.name, node.kind, node.maxPoints, node.minPoints, node.pointsEach, node.deductionEach, node.direction,
                node.steps, node.unitOfMeasure, node.evidence && node.kind != CriterionKind.GROUP, node.rule);
    }

    private void checkSums(List<Node> tops) {
        for (Node sum : sums) {
            List<Node> meant = sum.total ? tops : tops.stream().filter(top -> sum.children.contains(top) || top.row == 0 && sum.children.containsAll(top.children)).toList();
            BigDecimal added = sum(meant);
            if (sum.maxPoints != null && !meant.isEmpty() && sum.maxPoints.compareTo(added) != 0) {
                fault(sum.row, CriteriaColumn.MAX_POINTS, sum.maxPointsText, "achievement.import.wrongSum", added);
            }
        }
    }

    /** What the lines can give together; a BONUS stands outside. */
    private static BigDecimal sum(List<Node> nodes) {
        return nodes.stream().filter(node -> node.kind == null || node.kind.inBase()).map(node -> node.maxPoints != null ? node.maxPoints : sum(node.children)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean yes(SheetRow row) {
        String text = text(row, CriteriaColumn.EVIDENCE);
        return switch (Vietnamese.searchKey(text)) {
            case "", "no", "khong", "false", "0", "n" -> false;
            case "yes", "co", "true", "1", "x", "y", "bat buoc", "required" -> true;
            default -> {
                fault(row.number(), CriteriaColumn.EVIDENCE, text, "achievement.import.badEvidence");
                yield false;
            }
        };
    }

    private BigDecimal number(SheetRow row, CriteriaColumn column) {
        SheetRow.Cell cell = row.cell(columns.getOrDefault(column, -1));
        if (cell.text().isBlank()) {
            return null;
        }
        if (cell.exact()) {
            return new BigDecimal(cell.text());
        }
        Optional<BigDecimal> number = FileNumber.understood(cell.text());
        if (number.isEmpty()) {
            fault(row.number(), column, cell.text().strip(), "achievement.import.notANumber");
        }
        return number.orElse(null);
    }

    /** A number that may be written with a minus before it. */
    private BigDecimal signed(SheetRow row, CriteriaColumn column) {
        SheetRow.Cell cell = row.cell(columns.getOrDefault(column, -1));
        String text = cell.text().strip();
        if (cell.exact() || text.isEmpty() || text.charAt(0) != '-' && text.charAt(0) != '\u2212') {
            return number(row, column);
        }
        Optional<BigDecimal> number = FileNumber.understood(text.substring(1).strip());
        if (number.isEmpty()) {
            fault(row.number(), column, text, "achievement.import.notANumber");
        }
        return number.map(BigDecimal::negate).orElse(null);
    }

    private String text(SheetRow row, CriteriaColumn column) {
        return Vietnamese.nfc(row.cell(columns.getOrDefault(column, -1)).text()).strip();
    }

    private void fault(int row, CriteriaColumn column, String text, String key, Object... args) {
        faults.add(new CellFault(row, heading(column), text, key, List.of(args)));
    }

    private String heading(CriteriaColumn column) {
        return headings.getOrDefault(column, column.heading());
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
