package vn.thidua.ballot.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thidua.ballot.model.VotingCard;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.web.Language;

/** The secrets of new voting cards, for the one answer that prints them; never in a session or a view's state. */
@Named
@RequestScoped
public class PrintedCards {

    @Inject
    private VoteAddress address;

    @Inject
    private Language language;

    private List<Card> cards = List.of();

    public record Card(String qr, String typedCode) {
    }

    void print(List<VotingCard.Secrets> secrets) {
        String label = Messages.text(language.getLocale(), "ballot.poll.cards.qr");
        cards = secrets.stream().map(card -> new Card(QrCode.svg(getVoteAddress() + "#" + card.key(), label), card.typedCode())).toList();
    }

    public List<Card> getCards() {
        return cards;
    }

    /** Where delegates vote: PUBLIC_URL, or else the address this page was asked for at. */
    public String getVoteAddress() {
        return address.vote();
    }
}
