package vn.thidua.ballot.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import vn.thidua.shared.RuleBroken;

/**
 * The right to one ballot. Printed when the poll is prepared, drawn from a pile by a delegate at the door; nothing anywhere
 * says by whom. Known only by digests: of the 128-bit key in its QR code and of the code that can be typed. UNUSED until it is
 * EXCHANGED for a paper ballot or SPOILT; that it was used is said by the sealed ballot under it alone.
 */
@Entity
@Table(name = "voting_card")
public class VotingCard {

    private static final int KEY_LENGTH = 26;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "poll_id")
    private long pollId;

    @Column(name = "key_hash")
    private byte[] keyHash;

    @Column(name = "code_hash")
    private byte[] codeHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private CardState state;

    protected VotingCard() {
    }

    /** The secrets of one card, for printing; they are shown once and stored nowhere. */
    public record Secrets(String key, String code) implements Serializable {

        public static Secrets draw() {
            return new Secrets(Base32.encode(SealedBox.random(16)), CardCode.draw());
        }

        /** In groups of four, as people read it. */
        public String typedCode() {
            return code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8);
        }

        @Override
        public String toString() {
            return "Secrets[of a voting card]";
        }
    }

    /** What somebody presents at the voting page, as the digest to look for. */
    public record Presented(boolean key, byte[] hash) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Presented that && key == that.key && Arrays.equals(hash, that.hash);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(hash);
        }

        /**
         * Empty where the text cannot be a card's. A code that does not check is looked for all the same: cards printed
         * before codes had a checking character stay valid.
         */
        public static Optional<Presented> of(String typed) {
            String text = Base32.normal(typed);
            return text.length() == KEY_LENGTH ? Optional.of(new Presented(true, digest("key", text)))
                    : text.length() == CardCode.LENGTH ? Optional.of(new Presented(false, digest("code", text))) : Optional.empty();
        }
    }

    public static VotingCard print(long pollId, Secrets secrets) {
        VotingCard card = new VotingCard();
        card.pollId = pollId;
        card.keyHash = digest("key", secrets.key());
        card.codeHash = digest("code", secrets.code());
        card.state = CardState.UNUSED;
        return card;
    }

    /** Whether this is the card somebody presents. */
    public boolean isShownBy(Presented presented) {
        return Arrays.equals(presented.key() ? keyHash : codeHash, presented.hash());
    }

    /** Why no card was found: a slip in typing, which nobody is blamed for, or a code that no card has. */
    public static String notFoundKey(String typed) {
        String text = Base32.normal(typed);
        return text.length() == KEY_LENGTH || CardCode.fits(text) ? "ballot.card.unknown" : "ballot.card.mistyped";
    }

    /** Makes a damaged or returned card worthless, so that its holder can draw another one. */
    public void spoil() {
        mustBeUnused();
        state = CardState.SPOILT;
    }

    /** Given up for one paper ballot; nobody is named. */
    public void exchange() {
        mustBeUnused();
        state = CardState.EXCHANGED;
    }

    private void mustBeUnused() {
        RuleBroken.unlessAt("cardCode", state != CardState.SPOILT, "ballot.card.spoiltAlready");
        RuleBroken.unlessAt("cardCode", state != CardState.EXCHANGED, "ballot.card.exchangedAlready");
    }

    public void mustBeUsable() {
        RuleBroken.unless(state != CardState.SPOILT, "ballot.vote.spoiltCard");
        RuleBroken.unless(state != CardState.EXCHANGED, "ballot.vote.exchangedCard");
    }

    private static byte[] digest(String kind, String text) {
        return SealedBox.sha256(("card " + kind + ":" + text).getBytes(StandardCharsets.US_ASCII));
    }

    public Long id() {
        return id;
    }

    public long pollId() {
        return pollId;
    }
}
