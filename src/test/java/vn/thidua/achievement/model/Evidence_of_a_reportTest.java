package vn.thidua.achievement.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.shared.RuleBroken;

class Evidence_of_a_reportTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 10, 20);

    @Test
    void document_says_nothing_where_all_is_blank() {
        assertTrue(new EvidenceDocument(" ", null, "").none());
        assertEquals(new EvidenceDocument("12/BC-HPN", TODAY, "Hội LHPN huyện Đại Từ"), new EvidenceDocument(" 12/BC-HPN ", TODAY, "Hội LHPN huyện Đại Từ  "));
    }

    @Test
    void document_of_today_is_sound_and_one_of_tomorrow_is_none() {
        new EvidenceDocument("12/BC-HPN", TODAY, null).mustBeSound(7, TODAY);
        RuleBroken refused = assertThrows(RuleBroken.class, () -> new EvidenceDocument(null, TODAY.plusDays(1), null).mustBeSound(7, TODAY));
        assertEquals("achievement.evidence.dateAhead", refused.key());
        assertEquals("documentDate-7", refused.field());
    }

    @Test
    void document_number_and_issuer_have_a_limit() {
        new EvidenceDocument("x".repeat(60), null, "x".repeat(200)).mustBeSound(7, TODAY);
        assertEquals("documentNumber-7", assertThrows(RuleBroken.class, () -> new EvidenceDocument("x".repeat(61), null, null).mustBeSound(7, TODAY)).field());
        assertEquals("documentIssuer-7", assertThrows(RuleBroken.class, () -> new EvidenceDocument(null, null, "x".repeat(201)).mustBeSound(7, TODAY)).field());
    }

    @Test
    void what_is_used_is_rounded_up_and_what_is_left_down() {
        assertEquals(new BigDecimal("0.1"), Megabytes.up(1));
        assertEquals(new BigDecimal("0.0"), Megabytes.down(1));
        assertEquals(new BigDecimal("12.0"), Megabytes.up(12L * 1024 * 1024));
        assertEquals(new BigDecimal("12.0"), Megabytes.down(12L * 1024 * 1024));
    }

    @Test
    void browsers_show_pictures_and_pdf_alone() {
        assertEquals(List.of(EvidenceType.PDF, EvidenceType.PNG, EvidenceType.JPEG),
                List.of(EvidenceType.values()).stream().filter(EvidenceType::shownByBrowsers).toList());
        assertEquals(EvidenceType.DOC, EvidenceType.of("application/msword"));
    }
}
