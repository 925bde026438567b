package vn.thidua.browser;

import java.util.Locale;

/** The steps of the year, each by the person whose step it is. */
final class CaseJourney {

    private final SampleServer server;
    private final Locale locale;

    CaseJourney(SampleServer server, Locale locale) {
        this.server = server;
        this.locale = locale;
    }

    void play() throws Exception {
        staffConfigureTheYear();
    }

    private void staffConfigureTheYear() {
        try (Person staff = server.person("canbo", Person.DESK, locale)) {
            staff.go("/cluster/year.xhtml").fill("number", "2023").fill("registrationUntil", "15/3/2023").fill("dataCutOff", "30/9/2023")
                    .fill("submissionUntil", "24/10/2023").fill("reviewUntil", "28/9/2023").fill("conferenceOn", "30/10/2023").press("save")
                    .isRefusedAt("reviewUntil", "cluster.year.datesOutOfOrder", "24/10/2023")
                    .fill("reviewUntil", "28/10/2023").press("save").isTold("cluster.year.message.opened", 2023);
            staff.fill("name", "Cụm thi đua số 2").press("formCluster").isTold("cluster.setup.message.formed", "Cụm thi đua số 2");
            for (String district : new String[] {"Võ Nhai", "Phú Lương", "Đồng Hỷ", "Đại Từ", "Định Hóa"}) {
                staff.tick("Hội LHPN huyện " + district);
            }
            staff.fill("from", "1/1/2022").press("admit").isTold("cluster.cluster.message.admitted", 5);
            staff.choose("leaderUnit", "Hội LHPN huyện Định Hóa").fill("leaderFrom", "15/11/2022").fill("yearNumber", "2023").press("entrust")
                    .isTold("cluster.cluster.message.entrusted", "15/11/2022");
            staff.choose("role", staff.text("LeadershipRole.DEPUTY")).choose("leaderUnit", "Hội LHPN huyện Phú Lương").fill("leaderFrom", "15/11/2022")
                    .press("entrust").isTold("cluster.cluster.message.entrusted", "15/11/2022");
        }
    }
}
