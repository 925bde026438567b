package vn.thidua.achievement.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thidua.achievement.model.Notice;
import vn.thidua.achievement.model.NoticeKind;
import vn.thidua.achievement.model.NoticeReading;
import vn.thidua.shared.store.Repository;

@ApplicationScoped
public class Notices extends Repository<Notice> {

    private static final Set<NoticeKind> REMINDERS = EnumSet.of(NoticeKind.DUE_SOON, NoticeKind.DUE_TODAY, NoticeKind.OVERDUE, NoticeKind.REMINDED);

    /** Whose notices these are: her units' and her own. */
    private static final String HERS = "(n.accountId = :account or n.unitId in :units)";
    private static final String READ = "exists (select r from NoticeReading r where r.noticeId = n.id and r.accountId = :account)";

    public Notices() {
        super(Notice.class);
    }

    /** The units that have this very notice already. */
    public Set<Long> told(long yearId, NoticeKind kind, LocalDate day, String occurrence) {
        return new HashSet<>(em.createQuery("select n.unitId from Notice n where n.yearId = :year and n.kind = :kind and n.day = :day "
                + "and n.occurrence = :occurrence and n.unitId is not null", Long.class).setParameter("year", yearId).setParameter("kind", kind)
                .setParameter("day", day).setParameter("occurrence", occurrence).getResultList());
    }

    /** The day on which each unit was last reminded in that year; units that never were are not in it. */
    public Map<Long, LocalDate> lastReminders(long yearId) {
        Map<Long, LocalDate> days = new HashMap<>();
        em.createQuery("select n.unitId, max(n.day) from Notice n where n.yearId = :year and n.kind in :kinds and n.unitId is not null group by n.unitId", Object[].class)
                .setParameter("year", yearId).setParameter("kinds", REMINDERS).getResultList()
                .forEach(row -> days.put((Long) row[0], row[1] instanceof Date date ? date.toLocalDate() : (LocalDate) row[1]));
        return days;
    }

    /** How many notices the account has not read. */
    public long unread(long accountId, Collection<Long> unitIds) {
        return em.createQuery("select count(n) from Notice n where " + HERS + " and not " + READ, Long.class)
                .setParameter("account", accountId).setParameter("units", orNone(unitIds)).getSingleResult();
    }

    /** Newest first. */
    public List<Notice> of(long accountId, Collection<Long> unitIds, int most) {
        return em.createQuery("select n from Notice n where " + HERS + " order by n.createdAt desc, n.id desc", Notice.class)
                .setParameter("account", accountId).setParameter("units", orNone(unitIds)).setMaxResults(most).getResultList();
    }

    /** Those of the notices that the account has not read. */
    public List<Long> unreadIds(long accountId, Collection<Long> unitIds) {
        return em.createQuery("select n.id from Notice n where " + HERS + " and not " + READ, Long.class)
                .setParameter("account", accountId).setParameter("units", orNone(unitIds)).getResultList();
    }

    public void read(long noticeId, long accountId, Instant when) {
        em.persist(new NoticeReading(noticeId, accountId, when));
    }

    public Map<Long, Notice> all(Collection<Long> ids) {
        Map<Long, Notice> byId = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery("select n from Notice n where n.id in :ids", Notice.class).setParameter("ids", ids).getResultList()
                    .forEach(notice -> byId.put(notice.id(), notice));
        }
        return byId;
    }

    /** An empty list is no SQL; no unit has this id. */
    private static Collection<Long> orNone(Collection<Long> ids) {
        return ids.isEmpty() ? List.of(-1L) : ids;
    }
}
