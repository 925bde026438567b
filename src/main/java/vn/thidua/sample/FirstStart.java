package vn.thidua.sample;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Logger;
import vn.thidua.access.FirstAdministrator;
import vn.thidua.shared.Settings;
import vn.thidua.shared.store.StoredSettings;
import vn.thidua.shared.time.ProductClock;

/**
 * At the first start of practice mode loads the sample case, at each later one restores its clock. In production it loads
 * nothing: as long as there is no account, a one-time token for the first administrator is printed in the log.
 */
@Startup
@Singleton
@DependsOn("Migrations")
public class FirstStart {

    private static final Logger LOG = Logger.getLogger(FirstStart.class.getName());

    @Inject
    private SampleCase sample;

    @Inject
    private FirstAdministrator first;

    @Inject
    private StoredSettings settings;

    @Inject
    private ProductClock clock;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    void start() {
        if (!Settings.practice()) {
            first.token().ifPresent(token -> LOG.warning("No account yet. Create the first administrator at /setup.xhtml with the one-time token " + token));
        } else if (first.needed()) {
            sample.load();
        } else {
            settings.get(StoredSettings.CLOCK_OFFSET).map(Duration::parse).ifPresent(clock::restore);
        }
    }
}
