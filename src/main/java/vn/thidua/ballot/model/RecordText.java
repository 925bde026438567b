package vn.thidua.ballot.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.time.ProductClock;

/**
 * The record of a counted poll as its tellers sign it: plain Vietnamese text, one fact a line, lines ended by a line feed,
 * UTF-8. It follows from what is stored, so that it reads the same for each who signs; its SHA-256 stands in the minutes.
 */
public final class RecordText {

    private static final Locale VI = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final StringBuilder text = new StringBuilder();

    private RecordText() {
    }

    /** What the record names and the poll does not know; {@code stock} null where there are no cards. */
    public record Facts(String clusterName, LocalDateTime conferenceAt, String place, Stock stock, List<String> inclusionCodes) {
    }

    /** SHA-256 in hexadecimal. */
    public static String hash(String text) {
        return HexFormat.of().formatHex(SealedBox.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    public static String of(Poll poll, Facts facts) {
        return new RecordText().write(poll, facts);
    }

    private String write(Poll poll, Facts facts) {
        line("ballot.record.title");
        text.append(poll.titleVi()).append('\n');
        line("ballot.record.conference", facts.clusterName(), TIME.format(facts.conferenceAt()), facts.place());
        line("ballot.record.mode", Messages.text(VI, poll.mode()));
        line("ballot.record.tellers", poll.tellerQuorum(), String.join("; ", poll.tellers().stream().map(PollTeller::personName).toList()));
        if (poll.fingerprint() != null) {
            line("ballot.record.fingerprint", poll.fingerprint());
        }
        if (poll.returned() != null) {
            line("ballot.record.ballots", poll.electorate().cardsDrawn(), poll.returned());
        }
        if (facts.stock() != null) {
            Stock s = facts.stock();
            line("ballot.record.stock", s.printed(), s.drawn(), s.used(), s.exchanged(), s.spoilt(), s.unused(), s.lost());
            poll.differences(s).forEach(difference -> text.append(difference.text(VI)).append('\n'));
        }
        if (poll.paperIssued() != null) {
            line("ballot.record.paper", poll.paperIssued(), poll.paperReturned(), poll.paperFirstBy(), poll.paperSecondBy());
        }
        if (poll.consensusText() != null) {
            line("ballot.record.consensus", poll.consensusStatedBy(), poll.consensusText().replace('\r', ' ').replace('\n', ' '));
        }
        List<ContestDecision> decisions = poll.decisions();
        for (int i = 0; i < decisions.size(); i++) {
            PollContest contest = poll.contests().get(i);
            text.append('\n');
            line("ballot.record.contest", i + 1, contest.titleVi());
            RuleSentences.of(contest.rule(), i == decisions.size() - 1).forEach(line -> text.append("- ").append(line.text(VI)).append('\n'));
            List<Derivation.Line> derivation = decisions.get(i).derivation().lines();
            for (int n = 0; n < derivation.size(); n++) {
                text.append(n + 1).append(". ").append(derivation.get(n).text(VI)).append('\n');
            }
        }
        text.append('\n');
        if (poll.differenceReason() != null) {
            line("ballot.record.difference", poll.differenceReason().replace('\r', ' ').replace('\n', ' '), poll.differenceStatedBy(),
                    poll.differenceConfirmedBy() == null ? "-" : poll.differenceConfirmedBy());
        }
        for (PollStep step : poll.steps()) {
            String what = step.from() == step.to() ? Messages.text(VI, "ballot.record.recount") : Messages.text(VI, step.to());
            line("ballot.record.step", time(step.takenAt()), what, step.personName());
        }
        if (poll.closingAskedBy() != null) {
            line("ballot.record.closing", poll.closingAskedBy(), time(poll.closingAskedAt()));
        }
        if (!facts.inclusionCodes().isEmpty()) {
            line("ballot.record.codes", facts.inclusionCodes().size());
            facts.inclusionCodes().forEach(code -> text.append(code).append('\n'));
        }
        return text.toString();
    }

    private void line(String key, Object... args) {
        text.append(Messages.text(VI, key, args)).append('\n');
    }

    private static String time(Instant instant) {
        return TIME.format(instant.atZone(ProductClock.ZONE));
    }
}
