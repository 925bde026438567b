package vn.thidua.ballot.usecase;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.ballot.PollState;
import vn.thidua.ballot.model.Poll;
import vn.thidua.ballot.model.RegisterEntry;
import vn.thidua.ballot.model.Stock;
import vn.thidua.ballot.store.CardRegister;
import vn.thidua.ballot.store.Polls;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.cluster.ClusterRef;
import vn.thidua.cluster.YearRef;
import vn.thidua.conference.ConferenceDirectory;
import vn.thidua.conference.ConferenceDirectory.ConferenceRef;
import vn.thidua.conference.ConferenceDirectory.DelegateRef;
import vn.thidua.shared.UseCase;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.unit.UnitDirectory;

/** The register of a poll's cards, as the desk and the list of signatures show it. */
@UseCase
@RequiresPermission(Permission.HAND_OUT_CARDS)
public class DeskQueries {

    @Inject
    private CurrentUser user;

    @Inject
    private PollHolder holder;

    @Inject
    private Polls polls;

    @Inject
    private CardRegister register;

    @Inject
    private ConferenceDirectory conferences;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private UnitDirectory units;

    /** @param handsOut whether cards are in the room: before the opening and until the closing */
    public record DeskView(long id, String titleVi, String titleEn, PollState state, ClusterRef cluster, YearRef year, ConferenceRef conference,
            boolean sample, Stock stock, List<DeskRow> delegates, boolean handsOut) implements Serializable {
    }

    /** @param drawn cards this delegate drew; @param lost those of them she lost */
    public record DeskRow(long id, String personName, String capacity, String unitName, boolean present, boolean holdsCard, int drawn, int lost)
            implements Serializable {
    }

    public record DeskLink(long pollId, String titleVi, String titleEn) implements Serializable {
    }

    /** @param search part of a delegate's name, capacity or unit; marks and the place of the tone do not matter */
    public DeskView desk(long pollId, String search) {
        Poll poll = visible(pollId);
        ConferenceRef conference = conferences.conference(poll.conferenceId());
        String wanted = Vietnamese.searchKey(search);
        Map<Long, RegisterEntry> entries = register.of(pollId).stream().collect(Collectors.toMap(RegisterEntry::delegateId, Function.identity()));
        List<DeskRow> rows = conferences.delegates(poll.conferenceId()).stream().filter(d -> d.searchKey().contains(wanted))
                .map(d -> row(d, entries.get(d.id()))).toList();
        return new DeskView(poll.id(), poll.titleVi(), poll.titleEn(), poll.state(), holder.cluster(poll),
                clusters.year(conference.yearId()), conference, units.sample(poll.organisationId()), register.stock(pollId), rows,
                Desk.inTheRoom(poll.state()) && poll.mode().sealed() && !conference.ended());
    }

    /** The numbers alone, for a page that asks for them again and again. */
    public Stock stock(long pollId) {
        visible(pollId);
        return register.stock(pollId);
    }

    /** Desks of a conference where this user may hand out cards now. */
    @RequiresPermission(Permission.VIEW_CLUSTER)
    public List<DeskLink> desksOf(long conferenceId) {
        return polls.of(conferenceId).stream().filter(poll -> Desk.inTheRoom(poll.state()) && poll.mode().sealed())
                .filter(poll -> user.may(Permission.HAND_OUT_CARDS, poll.place()))
                .map(poll -> new DeskLink(poll.id(), poll.titleVi(), poll.titleEn())).toList();
    }

    private Poll visible(long pollId) {
        Poll poll = polls.get(pollId);
        user.must(Permission.HAND_OUT_CARDS, poll.place());
        return poll;
    }

    private static DeskRow row(DelegateRef delegate, RegisterEntry entry) {
        return new DeskRow(delegate.id(), delegate.personName(), delegate.capacity(), delegate.unitName(), delegate.present(),
                entry != null && entry.holdsCard(), entry == null ? 0 : entry.drawn(), entry == null ? 0 : entry.lost());
    }
}
