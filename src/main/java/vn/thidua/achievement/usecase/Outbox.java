package vn.thidua.achievement.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.thidua.achievement.model.MailProblem;
import vn.thidua.achievement.model.Notice;
import vn.thidua.achievement.model.OutgoingMail;
import vn.thidua.achievement.store.Notices;
import vn.thidua.achievement.store.OutgoingMails;
import vn.thidua.shared.Settings;
import vn.thidua.shared.mail.Letter;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.text.Vietnamese;

/** Mails that wait, and what becomes of them; each step is a transaction of its own, none of them lasts while a mail server is talked to. */
@ApplicationScoped
public class Outbox {

    /** So few that a claim does not run out while they are sent. */
    static final int AT_ONCE = 20;

    @Inject
    private OutgoingMails mails;

    @Inject
    private Notices notices;

    @Inject
    private NoticeWriter writer;

    @Inject
    private Clock clock;

    /** Takes mails that are due; no other sender has them until the claim runs out. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Letter> claim() {
        List<OutgoingMail> due = mails.dueAndFree(clock.instant(), AT_ONCE);
        Map<Long, Notice> about = notices.all(due.stream().map(OutgoingMail::noticeId).distinct().toList());
        List<Letter> letters = new ArrayList<>();
        for (OutgoingMail mail : due) {
            mail.claim(clock.instant());
            letters.add(letter(mail, about.get(mail.noticeId())));
        }
        return letters;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void sent(long mailId) {
        mails.get(mailId).sent(clock.instant());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void putOff(List<Long> mailIds, MailProblem why, String reference) {
        mailIds.forEach(id -> mails.get(id).putOff(why, reference, clock.instant()));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void refused(long mailId, String reference) {
        OutgoingMail mail = mails.get(mailId);
        mail.refused(reference);
        writer.tellSender(notices.get(mail.noticeId()), mail);
    }

    /** Name and unit of the recipient, what the notice says, and where; no figures and no scores. */
    private static Letter letter(OutgoingMail mail, Notice notice) {
        Locale locale = "en".equals(mail.language()) ? Locale.ENGLISH : Vietnamese.LOCALE;
        String subject = Messages.text(locale, "achievement.mail.subject", Messages.text(locale, notice.kind()));
        List<String> parts = new ArrayList<>();
        parts.add(Messages.text(locale, "achievement.mail.greeting", mail.personName(), mail.unitName()));
        parts.add(text(locale, notice));
        if (!Settings.publicUrl().isEmpty()) {
            parts.add(Messages.text(locale, "achievement.mail.link", Settings.publicUrl().replaceAll("/+$", "") + notice.link()));
        }
        parts.add(Messages.text(locale, "achievement.mail.automatic"));
        return new Letter(mail.id(), mail.address(), mail.personName(), mail.language(), subject, String.join("\n\n", parts) + "\n", mail.createdAt());
    }

    /** What the notice says in that language. */
    static String text(Locale locale, Notice notice) {
        return Messages.text(locale, "achievement.notice.text." + notice.kind(), notice.arguments().toArray());
    }
}
