package vn.thidua.ballot.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import vn.thidua.ballot.PollCertified;
import vn.thidua.ballot.PollMode;
import vn.thidua.ballot.model.CanonicalJson;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.model.PollRecord;
import vn.thidua.ballot.model.RecordText;
import vn.thidua.ballot.model.Stock;
import vn.thidua.ballot.store.BallotBox;
import vn.thidua.ballot.store.CardRegister;
import vn.thidua.ballot.store.Polls;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.conference.ConferenceDirectory;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.unit.UnitDirectory;

/**
 * The records of polls as files. Kept in the transaction of the last signature, as the file then was: a conference that is
 * moved or a clerk who is renamed later changes no hash that stands on paper.
 */
@ApplicationScoped
public class KeptRecords {

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private UnitDirectory units;

    @Inject
    private ConferenceDirectory conferences;

    @Inject
    private Polls polls;

    @Inject
    private BallotBox box;

    @Inject
    private CardRegister register;

    @Inject
    private PollRecords texts;

    void keep(@Observes PollCertified certified) {
        Poll poll = polls.get(certified.pollId());
        box.keepRecord(poll.id(), CanonicalJson.write(asItIs(poll)));
    }

    /** As it was certified, or as it would be now. */
    PollRecord of(Poll poll) {
        return box.record(poll.id()).map(file -> CanonicalJson.read(file, PollRecord.class, PollRecord.MAY_BE_NULL)).orElseGet(() -> asItIs(poll));
    }

    RecordQueries.RecordFile file(Poll poll) {
        return new RecordQueries.RecordFile("record-" + poll.id() + ".json", of(poll).file());
    }

    private PollRecord asItIs(Poll poll) {
        var conference = conferences.conference(poll.conferenceId());
        var meeting = new PollRecord.Meeting(units.organisationName(poll.organisationId()), poll.clusterId() == null ? null : clusters.cluster(poll.clusterId()).name(),
                clusters.year(conference.yearId()).number(), conference.place(), conference.startsAt(), conference.chair(), conference.secretary());
        var closing = poll.electorate();
        boolean sealed = poll.mode() == PollMode.SEALED;
        List<String> codes = box.inclusionCodes(poll.id());
        int paper = sealed ? orNone(poll.paperReturned()) : orNone(poll.returned());
        String text = texts.text(poll);
        String textHash = RecordText.hash(text);
        PollRecord counted = new PollRecord(PollRecord.FORMAT, poll.id(), poll.subject(), poll.titleVi(), poll.titleEn(), poll.state(), poll.mode(), meeting,
                new PollRecord.Electors(closing.convened(), closing.present(), closing.unitsConvened(), closing.unitsPresent()),
                PollRecord.Cards.of(sealed ? register.stock(poll.id()) : new Stock(0, 0, 0, 0, 0, 0, 0)),
                new PollRecord.Ballots(poll.mode() == PollMode.CONSENSUS ? 0 : closing.cardsDrawn(), orNone(poll.returned()), codes.size(), paper, orNone(poll.paperIssued())),
                new PollRecord.Tellers(poll.tellerQuorum(), poll.tellers().stream().map(t -> t.personName()).toList(),
                        Stream.of(poll.paperFirstBy(), poll.paperSecondBy()).filter(Objects::nonNull).toList(), poll.closingAskedBy(),
                        poll.differenceStatedBy(), poll.differenceConfirmedBy(), poll.consensusStatedBy(), poll.consensusText()),
                poll.differenceReason(), poll.fingerprint(),
                poll.contests().stream().map(c -> new PollRecord.Contest(c.titleVi(), c.titleEn(), c.tally(), null, null, null)).toList(),
                poll.steps().stream().map(s -> new PollRecord.StepTaken(s.from(), s.to(), s.personName(), s.takenAt(), s.reason())).toList(),
                codes, PollRecord.sha256(codes), text, textHash,
                poll.signatures(textHash).stream().map(s -> new PollRecord.Signature(s.personName(), s.signedAt())).toList());
        return counted.with(poll.mode() == PollMode.CONSENSUS ? poll.decisions() : counted.decided(), Vietnamese.LOCALE, Locale.ENGLISH);
    }

    private static int orNone(Integer number) {
        return number == null ? 0 : number;
    }
}
