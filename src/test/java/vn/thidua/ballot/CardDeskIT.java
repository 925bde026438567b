package vn.thidua.ballot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import vn.thidua.ballot.model.Derivation;
import vn.thidua.ballot.model.Stock;
import vn.thidua.ballot.usecase.CountPoll;
import vn.thidua.ballot.usecase.DeskQueries;
import vn.thidua.ballot.usecase.DeskQueries.DeskRow;
import vn.thidua.ballot.usecase.DrawCard;
import vn.thidua.ballot.usecase.ExchangeCard;
import vn.thidua.ballot.usecase.ReissueCards;
import vn.thidua.ballot.usecase.ReplaceCard;
import vn.thidua.ballot.usecase.ReportLostCard;
import vn.thidua.ballot.usecase.SpoilCard;
import vn.thidua.ballot.usecase.TakeBackDraw;
import vn.thidua.conference.usecase.EndConference;
import vn.thidua.conference.usecase.MarkAttendance;
import vn.thidua.conference.usecase.RemoveDelegate;

class CardDeskIT extends PollInContainer {

    @Inject
    private DeskQueries desk;

    @Inject
    private ReplaceCard replace;

    @Inject
    private TakeBackDraw takeBack;

    @Inject
    private ReportLostCard lose;

    @Inject
    private ExchangeCard exchange;

    @Inject
    private SpoilCard spoil;

    @Inject
    private ReissueCards reissue;

    @Inject
    private RemoveDelegate remove;

    @Inject
    private EndConference end;

    @Resource
    private ManagedExecutorService executor;

    private DeskRow row(int number) {
        return desk.desk(poll, "Đại biểu thứ " + number).delegates().get(0);
    }

    private void draws(int number) {
        draw.execute(new DrawCard.Command(poll, row(number).id()));
    }

    private Stock stock() {
        return desk.stock(poll);
    }

    @Test
    void the_equation_holds_through_a_whole_poll() {
        var cards = opened(9);
        as(its.teller());
        assertEquals(new Stock(9, 5, 5, 0, 0, 0, 0), stock());
        exchange.execute(new ExchangeCard.Command(poll, cards.get(0).typedCode()));
        spoil.execute(new SpoilCard.Command(poll, "https://thidua.example.vn/vote#" + cards.get(1).key()));
        replace.execute(new ReplaceCard.Command(poll, row(1).id(), 1));
        lose.execute(new ReportLostCard.Command(poll, row(2).id(), 0));
        draws(2);
        for (int card = 2; card < 6; card++) {
            vote(cards.get(card).key(), "", Set.of(0), Set.of());
        }
        as(its.teller());
        assertEquals(new Stock(9, 7, 5, 1, 4, 1, 1), stock());
        assertEquals(1, stock().unused());
        closed();
        as(its.teller());
        refused("ballot.paper.missing", () -> count.execute(new CountPoll.Command(poll, version(), passphrase(0))));
        blankPapers(1);
        counted();
        as(its.staff());
        assertEquals(List.of(), queries.poll(poll).differences());
        certified();
        assertEquals(new Stock(9, 7, 5, 1, 4, 1, 1), queries.outcome(poll).stock());
    }

    @Test
    void an_exchanged_card_gives_no_vote_and_a_used_one_no_paper() {
        var cards = opened(5);
        vote(cards.get(0).key(), "", Set.of(0), Set.of());
        as(its.teller());
        refused("ballot.card.used", () -> exchange.execute(new ExchangeCard.Command(poll, cards.get(0).typedCode())));
        exchange.execute(new ExchangeCard.Command(poll, cards.get(1).typedCode()));
        refused("ballot.card.exchangedAlready", () -> exchange.execute(new ExchangeCard.Command(poll, cards.get(1).typedCode())));
        refused("ballot.card.mistyped", () -> exchange.execute(new ExchangeCard.Command(poll, "7KQ2-9MXB")));
        refused("ballot.vote.exchangedCard", () -> vote(cards.get(1).key(), "", Set.of(0), Set.of()));
        closed();
        as(its.teller());
        refused("ballot.poll.wrongState", () -> exchange.execute(new ExchangeCard.Command(poll, cards.get(2).typedCode())));
    }

    @Test
    void a_delegate_draws_once_however_many_desks_mark_it() throws Exception {
        prepared(9);
        List<Future<?>> desks = new ArrayList<>();
        long absent = row(4).id();
        refused("ballot.register.notPresent", () -> draw.execute(new DrawCard.Command(poll, absent)));
        as(its.leader());
        attend(6);
        String teller = its.teller();
        for (int i = 0; i < 8; i++) {
            desks.add(executor.submit(() -> acting.call(teller, () -> {
                draw.execute(new DrawCard.Command(poll, absent));
                return null;
            })));
        }
        for (Future<?> desk : desks) {
            desk.get();
        }
        as(teller);
        assertEquals(new Stock(9, 6, 6, 0, 0, 0, 0), stock());
        assertEquals(1, row(4).drawn());
    }

    @Test
    void a_step_on_what_has_changed_meanwhile_is_told() {
        opened(9);
        as(its.teller());
        long delegate = row(0).id();
        lose.execute(new ReportLostCard.Command(poll, delegate, 0));
        draws(0);
        stale(() -> takeBack.execute(new TakeBackDraw.Command(poll, delegate, 5)));
        stale(() -> lose.execute(new ReportLostCard.Command(poll, delegate, 5)));
        stale(() -> replace.execute(new ReplaceCard.Command(poll, delegate, 5)));
    }

    @Test
    void a_slip_is_taken_back_as_long_as_the_card_can_be_unused() {
        var cards = opened(9);
        as(its.teller());
        takeBack.execute(new TakeBackDraw.Command(poll, row(3).id(), 1));
        takeBack.execute(new TakeBackDraw.Command(poll, row(3).id(), 1));
        assertEquals(new Stock(9, 4, 4, 0, 0, 0, 0), stock());
        refused("ballot.register.noneSpoilt", () -> replace.execute(new ReplaceCard.Command(poll, row(0).id(), 1)));
        refused("ballot.register.noCard", () -> lose.execute(new ReportLostCard.Command(poll, row(3).id(), 0)));
        for (int card = 0; card < 4; card++) {
            vote(cards.get(card).key(), "", Set.of(0), Set.of());
        }
        as(its.teller());
        refused("ballot.register.cardsInUse", () -> takeBack.execute(new TakeBackDraw.Command(poll, row(0).id(), 1)));
    }

    @Test
    void whoever_holds_a_card_stays_present_and_on_the_list() {
        opened(5);
        as(its.leader());
        var seen = conferenceQueries.ofYear(its.clusterId(), its.yearId(), null, "").shown().delegates().get(0);
        refused("ballot.register.holdsCard", () -> mark.execute(new MarkAttendance.Command(seen.id(), seen.version(), false)));
        refused("ballot.register.signed", () -> remove.execute(new RemoveDelegate.Command(seen.id(), seen.version())));
        closed();
        mark.execute(new MarkAttendance.Command(seen.id(), seen.version(), false));
    }

    @Test
    void cards_printed_anew_are_drawn_anew() {
        prepared(5);
        as(its.teller());
        assertEquals(5, stock().drawn());
        reissue.execute(new ReissueCards.Command(poll, version(), 7));
        assertEquals(new Stock(7, 0, 0, 0, 0, 0, 0), stock());
        draws(3);
        assertTrue(row(3).holdsCard());
    }

    @Test
    void a_second_ballot_under_a_lost_card_shows_as_a_difference() {
        var cards = opened(9);
        as(its.teller());
        lose.execute(new ReportLostCard.Command(poll, row(0).id(), 0));
        draws(0);
        for (int card = 0; card < 6; card++) {
            vote(cards.get(card).key(), "", Set.of(0), Set.of());
        }
        closed();
        counted();
        as(its.staff());
        assertEquals(List.of("ballot.stock.ballotsBeyondHolders"), queries.poll(poll).stock().differences().stream().map(Derivation.Line::key).toList());
        refused("ballot.poll.differenceNeedsReason", () -> sign(its.teller()));
    }

    @Test
    void nothing_is_drawn_before_there_are_cards_or_after_the_conference() {
        as(its.teller());
        refused("ballot.poll.wrongState", () -> draws(0));
        prepared(5);
        as(its.leader());
        var seen = conferenceQueries.ofYear(its.clusterId(), its.yearId(), null, "").shown();
        end.execute(new EndConference.Command(seen.id(), seen.version()));
        as(its.teller());
        refused("ballot.poll.conferenceEnded", () -> draws(0));
        assertFalse(desk.desk(poll, "").handsOut());
    }

    @Test
    void only_the_tellers_the_leader_and_the_province_sit_at_the_desk() {
        var cards = opened(5);
        as(its.teller());
        long delegate = row(0).id();
        for (String who : new String[] {its.officers().get(0), its.heads().get(2), its.readOnly(), its.reviewer(), its.foreign(), its.foreignOfficer(), null}) {
            as(who);
            List.<Executable>of(
                    () -> desk.desk(poll, ""),
                    () -> desk.stock(poll),
                    () -> draw.execute(new DrawCard.Command(poll, delegate)),
                    () -> takeBack.execute(new TakeBackDraw.Command(poll, delegate, 1)),
                    () -> replace.execute(new ReplaceCard.Command(poll, delegate, 1)),
                    () -> lose.execute(new ReportLostCard.Command(poll, delegate, 0)),
                    () -> spoil.execute(new SpoilCard.Command(poll, cards.get(0).typedCode())),
                    () -> exchange.execute(new ExchangeCard.Command(poll, cards.get(0).typedCode()))).forEach(step -> denied(step));
        }
        as(its.leader());
        assertEquals(List.of("Đại biểu thứ 3"), desk.desk(poll, "dai bieu thu 3").delegates().stream().map(DeskRow::personName).toList());
    }
}
