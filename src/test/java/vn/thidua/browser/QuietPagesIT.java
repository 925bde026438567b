package vn.thidua.browser;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages that no journey visits: each fits its screen and has nothing serious for axe, at a phone and at a desk. */
@Tag("browser")
class QuietPagesIT {

    @Test
    void fit_and_are_accessible() throws Exception {
        try (SampleServer server = new SampleServer("quiet", Map.of())) {
            for (int width : new int[] {Person.PHONE, Person.DESK}) {
                try (Person staff = server.person("canbo", width, SampleServer.VI)) {
                    staff.go("/cluster/setup.xhtml").go("/cluster/cluster.xhtml?id=1").go("/unit/units.xhtml?q=dinh+hoa").sees("Hội LHPN huyện Định Hóa")
                            .go("/unit/unit.xhtml?id=1").go("/unit/reorganisation.xhtml").go("/unit/reorganisation.xhtml?kind=SPLIT&on=01/07/2025")
                            .go("/unit/reorganisation.xhtml?kind=MERGE&on=01/07/2025").go("/achievement/criteria.xhtml?cluster=1&year=1")
                            .go("/achievement/ranking.xhtml?cluster=1&year=1").go("/commendation/commendation.xhtml?cluster=1&year=1")
                            .go("/handover/handover.xhtml?cluster=1&year=1").go("/conference/conference.xhtml?cluster=1&year=1");
                }
                try (Person administrator = server.person("quantri", width, SampleServer.EN)) {
                    administrator.go("/access/accounts.xhtml").go("/access/account.xhtml?id=2").go("/access/password.xhtml").go("/access/clock.xhtml")
                            .go("/expired.xhtml");
                }
            }
        }
    }
}
