package vn.thidua.ballot.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.StaleVersion;

/** Numbers in the order printed, drawn, holders, lost, used, exchanged, spoilt. */
class The_stock_of_cardsTest {

    private static List<String> differences(Stock stock) {
        return stock.differences().stream().map(Derivation.Line::key).toList();
    }

    @Test
    void says_how_many_drawn_cards_are_unused_and_how_many_lie_in_the_pile() {
        Stock stock = new Stock(15, 12, 10, 1, 7, 2, 1);
        assertEquals(2, stock.unused());
        assertEquals(3, stock.pile());
        assertEquals(List.of(), differences(stock));
    }

    @Test
    void agrees_where_every_card_was_used_exchanged_spoilt_or_kept() {
        for (int used = 0; used <= 10; used++) {
            for (int exchanged = 0; used + exchanged <= 10; exchanged++) {
                assertEquals(List.of(), differences(new Stock(10, 10, 10, 0, used, exchanged, 0)));
            }
        }
    }

    @Test
    void differs_where_more_cards_were_drawn_than_printed() {
        assertEquals(List.of("ballot.stock.drawnBeyondPrinted"), differences(new Stock(5, 6, 6, 0, 5, 0, 0)));
    }

    @Test
    void differs_where_more_is_gone_than_was_drawn() {
        assertEquals(List.of("ballot.stock.goneBeyondDrawn", "ballot.stock.ballotsBeyondHolders"), differences(new Stock(9, 5, 5, 0, 6, 0, 0)));
        assertEquals(List.of("ballot.stock.goneBeyondDrawn"), differences(new Stock(9, 5, 5, 0, 4, 1, 1)));
    }

    @Test
    void differs_where_a_card_reported_lost_was_used_beside_the_new_one() {
        assertEquals(List.of("ballot.stock.ballotsBeyondHolders"), differences(new Stock(9, 6, 5, 1, 6, 0, 0)));
        assertEquals(List.of(), differences(new Stock(9, 6, 5, 1, 5, 0, 0)));
    }

    @Test
    void compares_the_paper_in_the_box_with_the_cards_given_up_for_it() {
        Stock stock = new Stock(9, 5, 5, 0, 2, 2, 0);
        assertEquals(List.of(), stock.differences(2));
        assertEquals(List.of("ballot.stock.paperBesideExchanged"), stock.differences(3).stream().map(Derivation.Line::key).toList());
        assertEquals(List.of(3, 2), stock.differences(3).get(0).args());
    }

    @Test
    void lets_no_more_cards_be_replaced_than_were_spoilt() {
        RegisterEntry entry = RegisterEntry.sign(1, 2);
        refused("ballot.register.noneSpoilt", () -> entry.replace(1, new Stock(9, 5, 5, 0, 0, 0, 0)));
        entry.replace(1, new Stock(9, 5, 5, 0, 0, 0, 1));
        assertEquals(2, entry.drawn());
        refused("ballot.register.noneSpoilt", () -> entry.replace(2, new Stock(9, 6, 5, 0, 0, 0, 1)));
    }

    @Test
    void counts_the_same_tap_at_two_desks_once() {
        Stock spoiltTwo = new Stock(9, 5, 5, 0, 0, 0, 2);
        RegisterEntry entry = RegisterEntry.sign(1, 2);
        entry.draw();
        entry.replace(1, spoiltTwo);
        entry.replace(1, spoiltTwo);
        assertEquals(2, entry.drawn());
        assertThrows(StaleVersion.class, () -> entry.replace(0, spoiltTwo));
        entry.lose(0);
        entry.lose(0);
        assertEquals(1, entry.lost());
        assertFalse(entry.holdsCard());
        refused("ballot.register.noCard", () -> entry.lose(1));
    }

    @Test
    void lets_a_lost_card_be_followed_by_another_draw() {
        RegisterEntry entry = RegisterEntry.sign(1, 2);
        entry.lose(0);
        entry.draw();
        assertEquals(2, entry.drawn());
        assertTrue(entry.holdsCard());
    }

    @Test
    void lets_no_draw_be_taken_back_once_as_many_cards_are_used_as_drawn() {
        RegisterEntry entry = RegisterEntry.sign(1, 2);
        refused("ballot.register.cardsInUse", () -> entry.takeBack(1, new Stock(9, 5, 5, 0, 4, 1, 0)));
        entry.takeBack(1, new Stock(9, 5, 5, 0, 3, 1, 0));
        entry.takeBack(1, new Stock(9, 4, 4, 0, 3, 1, 0));
        assertTrue(entry.empty());
    }

    private static void refused(String key, Executable step) {
        assertEquals(key, assertThrows(RuleBroken.class, step).key());
    }
}
