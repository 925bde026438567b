package vn.thidua.commendation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.commendation.model.AwardRule;
import vn.thidua.commendation.model.AwardType;
import vn.thidua.commendation.store.AwardRules;
import vn.thidua.commendation.store.AwardTypes;

/** The two award types of the sample case. Their names are from the report; every value of the rules is made up. */
@ApplicationScoped
@Transactional
public class CommendationSample {

    @Inject
    private AwardTypes types;

    @Inject
    private AwardRules rules;

    @Inject
    private ClusterDirectory clusters;

    public void load(long clusterId, long yearId) {
        long organisationId = clusters.cluster(clusterId).organisationId();
        AwardType central = types.add(AwardType.define(organisationId, "BK-TW", "Bằng khen của Trung ương Hội LHPN Việt Nam",
                "Certificate of merit of the Viet Nam Women's Union Central Committee", AwardLevel.CENTRAL, 1));
        AwardType provincial = types.add(AwardType.define(organisationId, "BK-TINH", "Bằng khen của Hội LHPN tỉnh",
                "Certificate of merit of the provincial Women's Union", AwardLevel.PROVINCIAL, 2));
        rules.add(AwardRule.set(central.id(), clusterId, yearId, AwardRule.suggestion(AwardLevel.CENTRAL)));
        rules.add(AwardRule.set(provincial.id(), clusterId, yearId, AwardRule.suggestion(AwardLevel.PROVINCIAL)));
    }
}
