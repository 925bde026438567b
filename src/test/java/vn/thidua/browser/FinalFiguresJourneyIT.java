package vn.thidua.browser;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The correction after the conference: opened, corrected on a phone, verified, frozen finally, and what it changed. */
@Tag("browser")
class FinalFiguresJourneyIT {

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"vi", "en"})
    void figures_are_corrected_after_the_conference_and_the_difference_is_seen(String language) throws Exception {
        try (SampleServer server = new SampleServer("final-" + language, Map.of("SAMPLE_CASE", "start"))) {
            new CaseJourney(server, "en".equals(language) ? SampleServer.EN : SampleServer.VI).playFinalFigures();
        }
    }
}
