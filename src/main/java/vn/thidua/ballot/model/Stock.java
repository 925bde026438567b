package vn.thidua.ballot.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.ballot.model.Derivation.Line;

/**
 * The cards of a poll as numbers: drawn = used + exchanged for paper + spoilt + unused, the lost ones among the unused. No
 * number is finer than the poll: nothing by unit, by hour or by what was chosen.
 *
 * @param printed cards there are
 * @param drawn cards drawn against a signature, each time one was drawn
 * @param holders delegates who hold a card; each once
 * @param lost cards drawn and reported lost
 * @param used cards under which a sealed ballot lies
 * @param exchanged cards given up for a paper ballot
 * @param spoilt cards made worthless after they were drawn
 */
public record Stock(int printed, int drawn, int holders, int lost, int used, int exchanged, int spoilt) implements Serializable {

    /** Cards that must lie in the pile at the desk; counted by hand. */
    public int pile() {
        return printed - drawn;
    }

    /** Drawn, and neither used nor given up: still in a delegate's hand, or lost. */
    public int unused() {
        return drawn - used - exchanged - spoilt;
    }

    /** Spoilt cards in whose place none was drawn yet. */
    public int replaceable() {
        return spoilt - (drawn - holders - lost);
    }

    /** Whether a card fewer drawn can still be true. */
    boolean oneLessFits() {
        return unused() > 0 && used + exchanged < holders;
    }

    /** What somebody has to explain before the record is certified; empty where all agrees. */
    public List<Line> differences() {
        List<Line> differences = new ArrayList<>();
        if (drawn > printed) {
            differences.add(Line.of("ballot.stock.drawnBeyondPrinted", drawn, printed));
        }
        if (unused() < 0) {
            differences.add(Line.of("ballot.stock.goneBeyondDrawn", used + exchanged + spoilt, drawn));
        }
        if (used + exchanged > holders) {
            differences.add(Line.of("ballot.stock.ballotsBeyondHolders", used + exchanged, holders));
        }
        return differences;
    }

    /** As {@link #differences()} says, and whether as many paper ballots lie in the box as cards were given up for them. */
    public List<Line> differences(int paperInTheBox) {
        List<Line> differences = differences();
        if (paperInTheBox != exchanged) {
            differences.add(Line.of("ballot.stock.paperBesideExchanged", paperInTheBox, exchanged));
        }
        return differences;
    }
}
