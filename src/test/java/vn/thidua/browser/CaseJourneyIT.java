package vn.thidua.browser;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cluster-year of 2023 from configuration to the signed handover, by everybody who takes part, in one go. */
@Tag("browser")
class CaseJourneyIT {

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"vi", "en"})
    void the_whole_year_is_played_from_configuration_to_handover(String language) throws Exception {
        try (SampleServer server = new SampleServer("case-" + language, Map.of("SAMPLE_CASE", "start"))) {
            new CaseJourney(server, "en".equals(language) ? SampleServer.EN : SampleServer.VI).play();
        }
    }
}
