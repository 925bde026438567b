package vn.thidua.achievement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportStatusTest {

    @ParameterizedTest(name = "{0} leads to {1} and can be changed by the unit: {2}")
    @CsvSource({"DRAFT,SUBMITTED,true", "SUBMITTED,CHECKED RETURNED VERIFIED,false", "CHECKED,RETURNED VERIFIED,false", "RETURNED,SUBMITTED,true", "VERIFIED,'',false"})
    void leads_only_to(ReportStatus from, String to, boolean editable) {
        assertEquals(to, Arrays.stream(ReportStatus.values()).filter(from::leadsTo).map(Enum::name).collect(Collectors.joining(" ")));
        assertEquals(editable, from.editable());
    }
}
