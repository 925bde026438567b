package vn.thidua.ballot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.thidua.ballot.ContestRule.Base;
import vn.thidua.ballot.ContestRule.Elector;
import vn.thidua.ballot.ContestRule.Form;
import vn.thidua.ballot.ContestRule.NomineeFilter;
import vn.thidua.ballot.ContestRule.OrderCounting;
import vn.thidua.ballot.ContestRule.Quota;
import vn.thidua.ballot.ContestRule.QuorumBasis;
import vn.thidua.ballot.ContestRule.Recusal;
import vn.thidua.ballot.ContestRule.Rounding;
import vn.thidua.ballot.ContestRule.ShareOf;
import vn.thidua.ballot.ContestRule.TieBreak;
import vn.thidua.shared.text.Vietnamese;

class A_rule_in_wordsTest {

    private static final ContestRule SIMPLE = new ContestRule(QuorumBasis.DELEGATES, new Fraction(2, 3), Base.VALID, new Fraction(1, 2), true, 1, 2, 2, true, true);
    private static final ContestRule FULL = new ContestRule(Elector.UNIT, QuorumBasis.UNITS, new Fraction(3, 4), Base.CONVENED, new Fraction(9, 10), false,
            Form.ORDERED, OrderCounting.POINTS, 1, 3, Quota.share(new Fraction(1, 2), Rounding.DOWN, ShareOf.LISTED), false, Recusal.OWN_DELEGATES, false,
            new NomineeFilter(new BigDecimal("80.5"), List.of("Xuất sắc", "Tốt"), true, true), List.of(TieBreak.values()), 3);

    @Test
    void says_every_parameter_in_Vietnamese() {
        assertEquals("Tiến hành khi có mặt ít nhất 2/3 số đại biểu được triệu tập. Không xét đơn vị đã kết thúc hoạt động. Mỗi phiếu "
                + "chọn từ 1 đến 2 đơn vị, hoặc để trắng. Đạt khi được trên 1/2 của số phiếu hợp lệ. Chỉ tiêu: tối đa 2 đơn vị. "
                + "Bằng phiếu ở suất cuối thì lần lượt: điểm cao hơn; vẫn bằng nhau thì hội nghị quyết định. Nếu không đơn vị nào "
                + "đủ phiếu thì không đề nghị. Đơn vị đạt ở đây không xét ở cấp sau. Đại biểu được chọn đơn vị mình.",
                RuleInWords.of(SIMPLE, Vietnamese.LOCALE));
    }

    @Test
    void says_every_parameter_in_English() {
        assertEquals("Each unit has one vote. Held when at least 3/4 of the units convened are present. Units that have ended are "
                + "not voted on. Units already rewarded for the same achievement are not voted on. Only units with at least 80,5 "
                + "points are voted on. Only units of these classes are voted on: Xuất sắc, Tốt. Each ballot puts 1 to 3 units in "
                + "order (1 is the highest), or is left blank. The votes of a unit are the ballots that name it at any place; "
                + "units with enough votes are ordered by points: 3 for the first place, one less for each place after it. Passed "
                + "with at least 90 % of the units convened. A nominee's own delegates take no part in deciding on it, so they "
                + "are taken off its base. Quota: at most 1/2 of the units that are left (of all on the list), rounded down. "
                + "Equal for the last place, one after another: the higher score, the higher sub-scores, a second round among the "
                + "tied, the chair decides. If no unit has the votes needed, there is a second round among the best 3. Units that "
                + "pass here are also considered at the next level. Delegates do not choose their own unit.",
                RuleInWords.of(FULL, Locale.ENGLISH));
    }

    @Test
    void is_the_same_after_it_was_stored() {
        assertEquals(SIMPLE, RuleColumns.of(SIMPLE).rule());
        assertEquals(FULL, RuleColumns.of(FULL).rule());
    }

    @Test
    void is_the_same_after_it_stood_on_a_form() {
        assertEquals(SIMPLE, RuleForm.of(SIMPLE).rule());
        assertEquals(FULL, RuleForm.of(FULL).rule());
    }
}
