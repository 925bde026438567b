package vn.thidua.ballot.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.PrivateKey;
import java.util.Optional;

/**
 * One of the tellers of a poll. She enrols with a passphrase, which gives her a key pair; preparing the poll seals a share of
 * the poll's private key to her; her passphrase opens the share when the box is opened.
 */
@Entity
@Table(name = "poll_teller")
public class PollTeller {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "list_order")
    private int listOrder;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "account_name")
    private String accountName;

    @Column(name = "person_name")
    private String personName;

    @Column(name = "public_key")
    private byte[] publicKey;

    @Column(name = "private_key_sealed")
    private byte[] privateKeySealed;

    /** Null also in polls that were prepared before keys were shared: there her key is the poll's key. */
    @Column(name = "share_sealed")
    private byte[] shareSealed;

    protected PollTeller() {
    }

    PollTeller(int listOrder, Named named) {
        this.listOrder = listOrder;
        accountId = named.accountId();
        accountName = named.accountName();
        personName = named.personName();
    }

    /** Who is to be a teller. */
    public record Named(long accountId, String accountName, String personName) {
    }

    void at(int place) {
        listOrder = place;
    }

    void enrol(long pollId, char[] passphrase) {
        SealedBox.Keys keys = SealedBox.make(pollId, passphrase);
        publicKey = keys.publicKey();
        privateKeySealed = keys.privateKeySealed();
    }

    void entrust(long pollId, byte[] share) {
        shareSealed = SealedBox.seal(pollId, publicKey, share);
    }

    /** Her share as it was before it was sealed; empty where this is not her passphrase. */
    Optional<byte[]> share(long pollId, char[] passphrase) {
        Optional<PrivateKey> key = privateKeySealed == null ? Optional.empty() : SealedBox.unlock(pollId, privateKeySealed, passphrase);
        return shareSealed == null ? key.map(PrivateKey::getEncoded) : key.flatMap(own -> SealedBox.open(pollId, own, shareSealed));
    }

    void forget() {
        privateKeySealed = null;
        shareSealed = null;
    }

    boolean holdsWholeKey() {
        return shareSealed == null && privateKeySealed != null;
    }

    public boolean enrolled() {
        return publicKey != null;
    }

    public long accountId() {
        return accountId;
    }

    public String accountName() {
        return accountName;
    }

    public String personName() {
        return personName;
    }
}
