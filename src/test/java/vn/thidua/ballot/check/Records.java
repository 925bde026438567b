package vn.thidua.ballot.check;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonPointer;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.ContestRule.Form;
import vn.thidua.ballot.ContestRule.OrderCounting;
import vn.thidua.ballot.Fraction;
import vn.thidua.ballot.PollDirectory.Exclusion;
import vn.thidua.ballot.PollMode;
import vn.thidua.ballot.PollState;
import vn.thidua.ballot.model.Codes;
import vn.thidua.ballot.model.ContestTally;
import vn.thidua.ballot.model.OwnDelegates;
import vn.thidua.ballot.model.PollRecord;
import vn.thidua.shared.text.Vietnamese;

/** Records of made-up polls, as the server would write them, and what somebody could change in them. */
public final class Records {

    private static final String[] NAMES = {"Định Hóa", "Phú Lương", "Đồng Hỷ", "Đại Từ", "Võ Nhai", "Phổ Yên", "Sông Công", "Phú Bình"};

    private Records() {
    }

    public static PollRecord random(Random random) {
        int convened = 5 + random.nextInt(40);
        int present = random.nextInt(convened + 1);
        int drawn = random.nextInt(present + 2);
        int online = random.nextInt(drawn + 2);
        int returned = online;
        List<ContestTally> tallies = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            tallies.add(tally(random, "award-" + i, returned));
        }
        TreeSet<String> codes = new TreeSet<>();
        byte[] bytes = new byte[10];
        while (codes.size() < online) {
            random.nextBytes(bytes);
            codes.add(Codes.ofBytes(bytes, 16));
        }
        int spoilt = drawn > online && random.nextBoolean() ? 1 : 0;
        boolean differs = online > drawn;
        PollRecord undecided = new PollRecord(PollRecord.FORMAT, 1 + random.nextInt(1000), "test:1", "Suy tôn \"khen thưởng\" <2023>", "Nomination vote",
                PollState.CERTIFIED, PollMode.SEALED, new PollRecord.Meeting("Hội LHPN tỉnh Thái Nguyên", "Cụm thi đua số 2", 2023, "Định Hóa",
                        LocalDateTime.of(2023, 10, 30, 8, 0), "Lộc Thị Nga", random.nextBoolean() ? null : "Hà Thị Thu"),
                new PollRecord.Electors(convened, present, 1 + random.nextInt(5), random.nextInt(6)), new PollRecord.Cards(convened + 2, drawn, drawn - spoilt, online, 0, spoilt, 0, drawn - spoilt - online),
                new PollRecord.Ballots(drawn, returned, online, 0, 0),
                new PollRecord.Tellers(2, List.of("Bà A", "Bà B", "Ông C"), List.of(), "Bà A", null, null, null, null), differs ? "Một thẻ chưa ghi\nvào danh sách" : null, "ab12".repeat(16),
                tallies.stream().map(tally -> new PollRecord.Contest("Bằng khen: " + tally.subject(), "Certificate: " + tally.subject(), tally, null, null, null)).toList(),
                steps(), List.copyOf(codes), PollRecord.sha256(List.copyOf(codes)), "BIÊN BẢN\n",
                PollRecord.sha256("BIÊN BẢN\n".getBytes(StandardCharsets.UTF_8)), List.of(new PollRecord.Signature("Bà A", Instant.parse("2023-10-30T06:00:00Z")),
                        new PollRecord.Signature("Ông C", Instant.parse("2023-10-30T06:01:00Z"))));
        return undecided.with(undecided.decided(), Vietnamese.LOCALE, Locale.ENGLISH);
    }

    private static List<PollRecord.StepTaken> steps() {
        List<PollRecord.StepTaken> steps = new ArrayList<>();
        PollState[] states = {PollState.DRAFT, PollState.READY, PollState.OPEN, PollState.CLOSED, PollState.COUNTED, PollState.CERTIFIED};
        for (int i = 1; i < states.length; i++) {
            steps.add(new PollRecord.StepTaken(states[i - 1], states[i], "Người thứ " + i, Instant.parse("2023-10-30T0" + i + ":15:30.123456Z"), null));
        }
        return steps;
    }

    private static ContestTally tally(Random random, String subject, int returned) {
        int listed = 1 + random.nextInt(NAMES.length);
        Exclusion[] excluded = new Exclusion[listed];
        for (int n = 1; n < listed; n++) {
            excluded[n] = random.nextInt(10) == 0 ? pick(random, Exclusion.values()) : null;
        }
        List<Integer> voted = IntStream.range(0, listed).filter(n -> excluded[n] == null).boxed().toList();
        ContestRule rule = rule(random, voted.size());
        int[][] marks = new int[3][listed];
        int valid = 0;
        int blank = 0;
        int invalid = 0;
        for (int ballot = 0; ballot < returned; ballot++) {
            switch (random.nextInt(12)) {
                case 0 -> blank++;
                case 1 -> invalid++;
                default -> {
                    valid++;
                    mark(random, rule, voted, marks);
                }
            }
        }
        List<ContestTally.NomineeVotes> nominees = new ArrayList<>();
        for (int n = 0; n < listed; n++) {
            OwnDelegates own = random.nextBoolean() ? OwnDelegates.NONE : new OwnDelegates(1 + random.nextInt(3), random.nextInt(2));
            nominees.add(new ContestTally.NomineeVotes(n + 1, NAMES[n], random.nextInt(8) == 0 ? null : score(random),
                    random.nextInt(4) == 0 ? List.of() : List.of(score(random), score(random)), marks[0][n], marks[1][n], marks[2][n], own, excluded[n]));
        }
        return new ContestTally(subject, rule, valid, blank, invalid, nominees);
    }

    private static void mark(Random random, ContestRule rule, List<Integer> voted, int[][] marks) {
        List<Integer> shuffled = new ArrayList<>(voted);
        Collections.shuffle(shuffled, random);
        if (rule.form() == Form.YES_NO) {
            marks[random.nextInt(4) == 0 ? 1 : 0][shuffled.get(0)]++;
            shuffled.subList(1, shuffled.size()).stream().filter(n -> random.nextInt(3) > 0).forEach(n -> marks[random.nextInt(2)][n]++);
            return;
        }
        int filled = rule.minChoices() + random.nextInt(rule.maxChoices() - rule.minChoices() + 1);
        for (int place = 0; place < filled; place++) {
            marks[0][shuffled.get(place)] += rule.ordered() != OrderCounting.FIRST_PLACES || place == 0 ? 1 : 0;
            marks[2][shuffled.get(place)] += rule.ordered() == OrderCounting.POINTS ? rule.maxChoices() - place : 0;
        }
    }

    private static ContestRule rule(Random random, int voted) {
        int most = 1 + random.nextInt(voted);
        int fewest = 1 + random.nextInt(most);
        ContestRule.Base base = pick(random, ContestRule.Base.values());
        Form form = pick(random, Form.values());
        var quota = random.nextBoolean() ? ContestRule.Quota.fixed(1 + random.nextInt(voted)) : ContestRule.Quota.share(
                new Fraction(1 + random.nextInt(4), 5), pick(random, ContestRule.Rounding.values()), pick(random, ContestRule.ShareOf.values()));
        boolean recused = random.nextBoolean() && (base == ContestRule.Base.CONVENED || base == ContestRule.Base.PRESENT);
        List<ContestRule.TieBreak> ties = Arrays.stream(ContestRule.TieBreak.values()).filter(tie -> random.nextBoolean()).toList();
        return new ContestRule(pick(random, ContestRule.Elector.values()), pick(random, ContestRule.QuorumBasis.values()), fraction(random), base, fraction(random),
                random.nextBoolean(), form, form == Form.ORDERED ? pick(random, OrderCounting.values()) : null, fewest, most, quota, random.nextBoolean(),
                recused ? ContestRule.Recusal.OWN_DELEGATES : ContestRule.Recusal.NONE, random.nextBoolean(),
                new ContestRule.NomineeFilter(random.nextBoolean() ? null : new BigDecimal("50.5"), List.of("A"), true, random.nextBoolean()), ties,
                random.nextInt(3) == 0 ? 2 : 0);
    }

    private static BigDecimal score(Random random) {
        return new BigDecimal(80 + random.nextInt(3) + (random.nextBoolean() ? ".5" : ".50"));
    }

    private static Fraction fraction(Random random) {
        int[][] usual = {{1, 2}, {2, 3}, {4, 5}, {9, 10}, {0, 1}, {1, 1}};
        int[] picked = usual[random.nextInt(usual.length)];
        return new Fraction(picked[0], picked[1]);
    }

    private static <T> T pick(Random random, T[] from) {
        return from[random.nextInt(from.length)];
    }

    /** The file once for each of its values, with this value changed; keyed by where. */
    public static TreeMap<String, byte[]> changed(byte[] file) {
        JsonObject whole = Json.createReader(new StringReader(new String(file, StandardCharsets.UTF_8))).readObject();
        TreeMap<String, byte[]> all = new TreeMap<>();
        leaves(whole, "").forEach(pointer -> {
            JsonPointer place = Json.createPointer(pointer);
            JsonValue value = place.getValue(whole);
            all.put(pointer, place.replace(whole, other(value)).toString().getBytes(StandardCharsets.UTF_8));
        });
        return all;
    }

    private static List<String> leaves(JsonValue value, String pointer) {
        List<String> found = new ArrayList<>();
        if (value instanceof JsonObject object) {
            object.forEach((key, inner) -> found.addAll(leaves(inner, pointer + "/" + key)));
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                found.addAll(leaves(array.get(i), pointer + "/" + i));
            }
        } else {
            found.add(pointer);
        }
        return found;
    }

    /** Another value of the same kind where there is one. */
    private static JsonValue other(JsonValue value) {
        return switch (value.getValueType()) {
            case TRUE -> JsonValue.FALSE;
            case FALSE -> JsonValue.TRUE;
            case NUMBER -> Json.createValue(((jakarta.json.JsonNumber) value).intValue() + 1);
            case STRING -> Json.createValue(otherText(((JsonString) value).getString()));
            default -> Json.createValue("1");
        };
    }

    private static String otherText(String text) {
        return switch (text) {
            case "PASSED" -> "BELOW_THRESHOLD";
            case "EXCLUDED", "BELOW_THRESHOLD", "CUT_BY_QUOTA", "TIED_AT_CUT", "NO_QUORUM", "PASSED_HIGHER", "NOT_AGREED" -> "PASSED";
            case "CERTIFIED" -> "COUNTED";
            case "SEALED" -> "CONSENSUS";
            case "PRESENT", "RETURNED", "VALID", "ISSUED" -> "CONVENED";
            case "CONVENED" -> "VALID";
            case "DELEGATES" -> "UNITS";
            case "UNITS" -> "DELEGATES";
            case "UNIT" -> "DELEGATE";
            case "DELEGATE" -> "UNIT";
            case "CHOICES" -> "YES_NO";
            case "YES_NO" -> "CHOICES";
            case "POINTS" -> "FIRST_PLACES";
            case "FIRST_PLACES" -> "POINTS";
            case "DOWN", "HALF_UP" -> "UP";
            case "UP" -> "DOWN";
            case "LISTED" -> "ELIGIBLE";
            case "ELIGIBLE" -> "LISTED";
            case "OWN_DELEGATES" -> "NONE";
            case "TIE" -> "NOBODY_PASSED";
            case "NOBODY_PASSED" -> "TIE";
            case "SCORE" -> "SUB_SCORES";
            case "CHAIR" -> "SECOND_ROUND";
            default -> text.matches("2023-.*") ? text.replace("2023-", "2022-") : text.matches("\\d+\\.\\d+") ? "1" + text : text + "x";
        };
    }
}
