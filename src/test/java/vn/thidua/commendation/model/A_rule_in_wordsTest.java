package vn.thidua.commendation.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.ContestRule.Base;
import vn.thidua.ballot.ContestRule.QuorumBasis;
import vn.thidua.ballot.Fraction;
import vn.thidua.commendation.AwardLevel;
import vn.thidua.shared.text.Vietnamese;

class A_rule_in_wordsTest {

    @Test
    void says_every_parameter_in_Vietnamese() {
        assertEquals("Chỉ bỏ phiếu khi có mặt từ 2/3 số đại biểu được triệu tập trở lên. Tính trên số phiếu hợp lệ; cần quá 1/2; "
                + "mỗi phiếu chọn từ 1 đến 2 đơn vị; đề nghị tối đa 2 đơn vị; đại biểu được chọn đơn vị mình; "
                + "đơn vị đạt ở cấp này không xét ở cấp thấp hơn.", RuleInWords.of(AwardRule.suggestion(AwardLevel.PROVINCIAL), Vietnamese.LOCALE));
    }

    @Test
    void says_every_parameter_in_English() {
        ContestRule rule = new ContestRule(QuorumBasis.UNITS, new Fraction(3, 4), Base.CONVENED, new Fraction(9, 10), false, 1, 1, 1, false, false);
        assertEquals("The vote is held when at least 3/4 of the convened units are represented. Counted of the convened delegates; at least 90% needed; "
                + "each ballot chooses 1; at most 1 nominated; delegates may not choose their own unit; who passes still stands at the lower level.",
                RuleInWords.of(rule, Locale.ENGLISH));
    }

    @Test
    void is_the_same_after_it_was_stored() {
        ContestRule rule = new ContestRule(QuorumBasis.UNITS, new Fraction(3, 4), Base.ISSUED, new Fraction(2, 3), false, 1, 3, 2, false, false);
        assertEquals(rule, AwardRule.set(1, 2, 3, rule).rule());
    }
}
