package vn.thidua.test;

import java.io.File;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The packaged application with all test classes, deployed once for the whole in-container suite. */
@ArquillianSuiteDeployment
public class SharedDeployment {

    @Deployment
    public static WebArchive application() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("app.war")))
                .addPackages(true, Filters.exclude(SharedDeployment.class), "vn.thidua");
    }
}
