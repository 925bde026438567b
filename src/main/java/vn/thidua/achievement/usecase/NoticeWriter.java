package vn.thidua.achievement.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thidua.achievement.model.Notice;
import vn.thidua.achievement.model.NoticeKind;
import vn.thidua.achievement.model.OutgoingMail;
import vn.thidua.achievement.model.ReminderPlan;
import vn.thidua.achievement.store.Notices;
import vn.thidua.achievement.store.OutgoingMails;
import vn.thidua.achievement.store.ReminderPlans;
import vn.thidua.cluster.YearRef;
import vn.thidua.shared.mail.MailAddress;
import vn.thidua.shared.mail.MailServer;
import vn.thidua.unit.UnitContacts;
import vn.thidua.unit.UnitRef;

/**
 * Tells units something, once: those that have the very notice already are left out. Where a mail server is set, a mail to
 * everybody of the unit who has an address is written in the same transaction, so that there is no notice without its mails
 * nor a mail about a step that was not taken.
 */
@ApplicationScoped
public class NoticeWriter {

    @Inject
    private Notices notices;

    @Inject
    private OutgoingMails mails;

    @Inject
    private ReminderPlans plans;

    @Inject
    @Any
    private Instance<UnitContacts> contacts;

    @Inject
    private Clock clock;

    /** What a unit is told: the text's arguments and the page it leads to. */
    record Told(UnitRef unit, List<String> arguments, String link) {
    }

    /** @return how many of the units were told just now */
    int tell(YearRef year, NoticeKind kind, String occurrence, Long by, List<Told> told) {
        LocalDate today = LocalDate.now(clock);
        Set<Long> already = told.isEmpty() ? Set.of() : notices.told(year.id(), kind, today, occurrence);
        Map<Long, Notice> written = new HashMap<>();
        Map<Long, UnitRef> units = new HashMap<>();
        for (Told one : told) {
            if (!already.contains(one.unit().id())) {
                units.put(one.unit().id(), one.unit());
                written.put(one.unit().id(), notices.add(Notice.toUnit(year.organisationId(), year.id(), one.unit().id(),
                        new Notice.Content(kind, today, occurrence, one.arguments(), one.link(), by, clock.instant()))));
            }
        }
        if (!written.isEmpty() && MailServer.configured().isPresent()) {
            write(year, written, units, today);
        }
        return written.size();
    }

    private void write(YearRef year, Map<Long, Notice> written, Map<Long, UnitRef> units, LocalDate today) {
        String language = plans.of(year.id()).orElseGet(() -> ReminderPlan.usual(year.organisationId(), year.id())).mailLanguage();
        Set<String> addressed = new LinkedHashSet<>();
        for (UnitContacts source : contacts) {
            for (UnitContacts.Contact contact : source.of(written.keySet(), today)) {
                Notice notice = written.get(contact.unitId());
                boolean hasAddress = contact.email() != null && !contact.email().isBlank();
                if (notice != null && hasAddress && addressed.add(contact.unitId() + " " + contact.email().strip().toLowerCase(java.util.Locale.ROOT))) {
                    mails.add(OutgoingMail.about(notice, units.get(contact.unitId()).name(), contact.personName(), contact.email(), language));
                }
            }
        }
    }

    /** Whether somebody of each unit can be written to; for the page that asks before it sends. */
    Set<Long> reachable(Set<Long> unitIds) {
        Set<Long> reachable = new LinkedHashSet<>();
        for (UnitContacts source : contacts) {
            source.of(unitIds, LocalDate.now(clock)).stream().filter(contact -> MailAddress.valid(contact.email())).forEach(contact -> reachable.add(contact.unitId()));
        }
        return reachable;
    }

    /** Tells whoever sent the notice that one of its mails was refused. */
    void tellSender(Notice notice, OutgoingMail mail) {
        if (notice.createdBy() != null) {
            List<String> arguments = new ArrayList<>(List.of(notice.arguments().get(0), mail.unitName()));
            notices.add(Notice.toAccount(notice.organisationId(), notice.yearId(), notice.createdBy(), new Notice.Content(NoticeKind.MAIL_REFUSED,
                    LocalDate.now(clock), "mail-" + mail.id(), arguments, BoardQueries.page(notice.yearId()), null, clock.instant())));
        }
    }
}
