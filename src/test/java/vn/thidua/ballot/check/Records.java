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
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.Fraction;
import vn.thidua.ballot.PollState;
import vn.thidua.ballot.model.Codes;
import vn.thidua.ballot.model.ContestTally;
import vn.thidua.ballot.model.PollRecord;
import vn.thidua.shared.text.Vietnamese;

/** Records of made-up polls, as the server would write them, and what somebody could change in them. */
final class Records {

    private static final String[] NAMES = {"Định Hóa", "Phú Lương", "Đồng Hỷ", "Đại Từ", "Võ Nhai", "Phổ Yên", "Sông Công", "Phú Bình"};

    private Records() {
    }

    static PollRecord random(Random random) {
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
        boolean differs = returned > drawn || drawn > convened + 2;
        PollRecord undecided = new PollRecord(PollRecord.FORMAT, 1 + random.nextInt(1000), "test:1", "Suy tôn \"khen thưởng\" <2023>", "Nomination vote",
                PollState.CERTIFIED, new PollRecord.Meeting("Hội LHPN tỉnh Thái Nguyên", "Cụm thi đua số 2", 2023, "Định Hóa",
                        LocalDateTime.of(2023, 10, 30, 8, 0), "Lộc Thị Nga", random.nextBoolean() ? null : "Hà Thị Thu"),
                new PollRecord.Electors(convened, present, 1 + random.nextInt(5), random.nextInt(6)), new PollRecord.Cards(convened + 2, drawn),
                new PollRecord.Ballots(drawn, returned, online, 0), differs ? "Một thẻ chưa ghi\nvào danh sách" : null, "ab12".repeat(16),
                tallies.stream().map(tally -> new PollRecord.Contest("Bằng khen: " + tally.subject(), "Certificate: " + tally.subject(), tally, null, null, null)).toList(),
                steps(), List.copyOf(codes), PollRecord.sha256(List.copyOf(codes)));
        return decided(undecided);
    }

    private static PollRecord decided(PollRecord record) {
        var decisions = record.decided();
        List<PollRecord.Contest> contests = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            var contest = record.contests().get(i);
            contests.add(new PollRecord.Contest(contest.titleVi(), contest.titleEn(), contest.count(), PollRecord.outcome(decisions.get(i)),
                    decisions.get(i).derivation().text(Vietnamese.LOCALE), decisions.get(i).derivation().text(Locale.ENGLISH)));
        }
        return new PollRecord(record.format(), record.poll(), record.subject(), record.titleVi(), record.titleEn(), record.state(), record.meeting(),
                record.electors(), record.cards(), record.ballots(), record.differenceReason(), record.fingerprint(), contests, record.steps(),
                record.inclusionCodes(), record.inclusionCodesSha256());
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
        int most = 1 + random.nextInt(listed);
        int fewest = 1 + random.nextInt(most);
        var rule = new ContestRule(pick(random, ContestRule.QuorumBasis.values()), fraction(random), pick(random, ContestRule.Base.values()), fraction(random),
                random.nextBoolean(), fewest, most, 1 + random.nextInt(listed), random.nextBoolean(), random.nextBoolean());
        int[] votes = new int[listed];
        int valid = 0;
        int blank = 0;
        int invalid = 0;
        for (int ballot = 0; ballot < returned; ballot++) {
            switch (random.nextInt(12)) {
                case 0 -> blank++;
                case 1 -> invalid++;
                default -> {
                    valid++;
                    TreeSet<Integer> chosen = new TreeSet<>();
                    while (chosen.size() < fewest) {
                        chosen.add(random.nextInt(listed));
                    }
                    chosen.forEach(n -> votes[n]++);
                }
            }
        }
        List<ContestTally.NomineeVotes> nominees = new ArrayList<>();
        for (int n = 0; n < listed; n++) {
            BigDecimal score = random.nextInt(8) == 0 ? null : new BigDecimal(80 + random.nextInt(3) + (random.nextBoolean() ? ".5" : ".50"));
            nominees.add(new ContestTally.NomineeVotes(n + 1, NAMES[n], score, votes[n]));
        }
        return new ContestTally(subject, rule, valid, blank, invalid, nominees);
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
    static TreeMap<String, byte[]> changed(byte[] file) {
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
            case "BELOW_THRESHOLD", "CUT_BY_QUOTA", "TIED_AT_CUT", "NO_QUORUM", "PASSED_HIGHER" -> "PASSED";
            case "CERTIFIED" -> "COUNTED";
            case "PRESENT", "RETURNED", "VALID", "ISSUED" -> "CONVENED";
            case "CONVENED" -> "VALID";
            case "DELEGATES" -> "UNITS";
            case "UNITS" -> "DELEGATES";
            default -> text.matches("2023-.*") ? text.replace("2023-", "2022-") : text.matches("\\d+\\.\\d+") ? "1" + text : text + "x";
        };
    }
}
