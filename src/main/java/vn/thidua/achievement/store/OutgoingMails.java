package vn.thidua.achievement.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.thidua.achievement.model.MailState;
import vn.thidua.achievement.model.OutgoingMail;
import vn.thidua.shared.store.Repository;

@ApplicationScoped
public class OutgoingMails extends Repository<OutgoingMail> {

    public OutgoingMails() {
        super(OutgoingMail.class);
    }

    /** Mails that are due, locked for this transaction; what another sender has locked is left to it. */
    public List<OutgoingMail> dueAndFree(Instant now, int most) {
        List<?> ids = em.createNativeQuery("SELECT id FROM outgoing_mail WHERE state = 'WAITING' AND next_attempt_at <= ? ORDER BY next_attempt_at, id LIMIT "
                + most + " FOR UPDATE SKIP LOCKED").setParameter(1, LocalDateTime.ofInstant(now, ZoneOffset.UTC)).getResultList();
        List<Long> due = ids.stream().map(id -> ((Number) id).longValue()).toList();
        return due.isEmpty() ? List.of() : em.createQuery("select m from OutgoingMail m where m.id in :ids order by m.id", OutgoingMail.class)
                .setParameter("ids", due).getResultList().stream().filter(mail -> mail.dueAt(now)).toList();
    }

    /** How many mails of the year are in which state. */
    public Map<MailState, Long> counts(long yearId) {
        Map<MailState, Long> counts = new EnumMap<>(MailState.class);
        em.createQuery("select m.state, count(m) from OutgoingMail m where m.yearId = :year group by m.state", Object[].class)
                .setParameter("year", yearId).getResultList().forEach(row -> counts.put((MailState) row[0], (Long) row[1]));
        return counts;
    }

    /** Mails that wait although they were tried. */
    public int waitingInTrouble(long yearId) {
        return em.createQuery("select count(m) from OutgoingMail m where m.yearId = :year and m.state = :waiting and m.problem is not null", Long.class)
                .setParameter("year", yearId).setParameter("waiting", MailState.WAITING).getSingleResult().intValue();
    }

    /** Mails of the year that were not sent, for a reason; newest first. */
    public List<OutgoingMail> inTrouble(long yearId, int most) {
        return most == 0 ? List.of() : em.createQuery("select m from OutgoingMail m where m.yearId = :year and m.problem is not null order by m.id desc", OutgoingMail.class)
                .setParameter("year", yearId).setMaxResults(most).getResultList();
    }
}
