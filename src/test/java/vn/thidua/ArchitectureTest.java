package vn.thidua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house keeps its rules; and each rule is shown to find an example in {@code breach} that breaks it. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.thidua");

    /** What each rule has to say about the examples: the class that breaks it. */
    private static final Map<String, String> BREACHES = Map.ofEntries(
            Map.entry("a feature looks only at features before it", "LooksDown"),
            Map.entry("other features see only the root package", "LooksInside"),
            Map.entry("no cycle between features", "LooksDown"),
            Map.entry("the model knows no framework", "FrameworkModel"),
            Map.entry("the model knows neither use cases nor stores nor pages", "ModelOnStore"),
            Map.entry("the database is reached only from a store", "QueryOutsideStore"),
            Map.entry("pages do not touch stores", "PageOnStore"),
            Map.entry("pages see no entity", "PageOnEntity"),
            Map.entry("a use case declares its permission", "Unguarded"),
            Map.entry("what has execute() is a use case", "NoUseCase"),
            Map.entry("time comes from the injected clock", "OwnTime"));

    @TestFactory
    Stream<DynamicTest> the_product_keeps_the_rule_that() {
        return new Architecture("vn.thidua").rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().allowEmptyShould(true).check(PRODUCT)));
    }

    @TestFactory
    Stream<DynamicTest> an_example_breaks_the_rule_that() {
        JavaClasses examples = new ClassFileImporter().importPackages("breach");
        Map<String, ArchRule> rules = new Architecture("breach").rules();
        assertEquals(rules.keySet(), BREACHES.keySet());
        return rules.entrySet().stream().map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
            String report = rule.getValue().evaluate(examples).getFailureReport().toString();
            assertTrue(report.contains(BREACHES.get(rule.getKey())), () -> "not found: " + report);
        }));
    }

    @Test
    void every_feature_says_what_it_is_for() throws Exception {
        List<String> silent = new ArrayList<>();
        try (Stream<Path> features = Files.list(Path.of("src/main/java/vn/thidua"))) {
            features.filter(Files::isDirectory).filter(feature -> !Files.exists(feature.resolve("package-info.java")))
                    .forEach(feature -> silent.add(feature.getFileName().toString()));
        }
        assertEquals(List.of(), silent);
    }
}
