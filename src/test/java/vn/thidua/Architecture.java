package vn.thidua;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import vn.thidua.access.RequiresPermission;
import vn.thidua.shared.UseCase;

/** The rules of the house, for the classes under one root package: the product's, or those of the examples that break them. */
final class Architecture {

    /** A feature looks only at those before it. */
    static final List<String> FEATURES = List.of("shared", "access", "document", "unit", "cluster", "achievement", "conference",
            "ballot", "commendation", "handover", "bulletin", "chain", "audit", "sample");

    private static final Set<String> DATABASE = Set.of("jakarta.persistence.EntityManager", "jakarta.persistence.EntityManagerFactory",
            "jakarta.persistence.PersistenceContext", "jakarta.persistence.Query", "jakarta.persistence.TypedQuery");

    private final String root;

    Architecture(String root) {
        this.root = root;
    }

    Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("a feature looks only at features before it", classes().should(dependency("look only at features before its own", (from, to) ->
                to.feature != null && FEATURES.indexOf(to.feature) > FEATURES.indexOf(from.feature)
                        || to.feature != null && !FEATURES.contains(to.feature))));
        rules.put("other features see only the root package", classes().should(dependency("see only the root package of other features", (from, to) ->
                to.feature != null && !to.feature.equals(from.feature) && !to.feature.equals("shared") && !to.rest.isEmpty()
                        && !(from.feature.equals("sample") && to.rest.equals("sample")))));
        rules.put("no cycle between features", slices().matching(root + ".(*)..").should().beFreeOfCycles());
        rules.put("the model knows no framework", noClasses().that().resideInAPackage(root + "..model..").should().dependOnClassesThat(are(
                resideIn("jakarta.enterprise", "jakarta.inject", "jakarta.faces", "jakarta.ejb", "jakarta.transaction", "jakarta.servlet",
                        "jakarta.ws.rs", "jakarta.security", "org.primefaces", "java.sql", "javax.sql").or(database()))));
        rules.put("the model knows neither use cases nor stores nor pages", noClasses().that().resideInAPackage(root + "..model..")
                .should().dependOnClassesThat().resideInAnyPackage(root + "..usecase..", root + "..store..", root + ".*.web.."));
        rules.put("the database is reached only from a store", noClasses().that().resideOutsideOfPackage(root + "..store..")
                .should().dependOnClassesThat(are(database())));
        rules.put("pages do not touch stores", noClasses().that().resideInAPackage(root + ".*.web..")
                .should().dependOnClassesThat().resideInAPackage(root + "..store.."));
        rules.put("pages see no entity", classes().that().resideInAPackage(root + ".*.web..").should(holdNoEntity()));
        rules.put("a use case declares its permission", classes().that().areAnnotatedWith(UseCase.class).should(declareAPermission()));
        rules.put("what has execute() is a use case", classes().that().resideInAPackage(root + ".*.usecase..").and(are(withExecute()))
                .should().beAnnotatedWith(UseCase.class));
        rules.put("time comes from the injected clock", classes().that().resideOutsideOfPackage(root + ".shared.time..").should(askTheClock()));
        return rules;
    }

    /** The feature of a class and its package within the feature, "" for the feature's root; null outside the root. */
    private record Home(String feature, String rest) { }

    private Home home(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return new Home(null, "");
        }
        String within = name.substring(root.length() + 1);
        int dot = within.indexOf('.');
        return dot < 0 ? new Home(within, "") : new Home(within.substring(0, dot), within.substring(dot + 1));
    }

    private interface Breach {
        boolean of(Home from, Home to);
    }

    private ArchCondition<JavaClass> dependency(String text, Breach breach) {
        return condition(text, (type, events) -> {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                Home from = home(type);
                if (from.feature != null && breach.of(from, home(dependency.getTargetClass().getBaseComponentType()))) {
                    events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                }
            }
        });
    }

    /** Names that an entity gives to its fields may be asked for: static methods need no entity. */
    private static ArchCondition<JavaClass> holdNoEntity() {
        return condition("hold no entity", (type, events) -> {
            type.getFields().stream().filter(field -> field.getRawType().isAnnotatedWith(Entity.class))
                    .forEach(field -> events.add(SimpleConditionEvent.violated(type, field.getFullName() + " is an entity")));
            type.getMethodCallsFromSelf().stream().filter(call -> call.getTargetOwner().isAnnotatedWith(Entity.class))
                    .filter(call -> call.getTarget().resolveMember().map(method -> !method.getModifiers().contains(JavaModifier.STATIC)).orElse(true))
                    .forEach(call -> events.add(SimpleConditionEvent.violated(type, call.getDescription())));
        });
    }

    private static ArchCondition<JavaClass> declareAPermission() {
        return condition("declare a permission for each public method", (type, events) -> {
            if (!type.isAnnotatedWith(RequiresPermission.class)) {
                type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC) && !method.getModifiers().contains(JavaModifier.STATIC))
                        .filter(method -> !method.isAnnotatedWith(RequiresPermission.class))
                        .forEach(method -> events.add(SimpleConditionEvent.violated(type, method.getFullName() + " declares no permission")));
            }
        });
    }

    private static ArchCondition<JavaClass> askTheClock() {
        Set<String> sources = Set.of("java.lang.System.currentTimeMillis", "java.time.Clock.systemUTC", "java.time.Clock.systemDefaultZone",
                "java.time.Clock.system");
        return condition("ask the injected clock for the time", (type, events) -> {
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                String called = access.getTargetOwner().getName() + "." + access.getName();
                boolean now = called.startsWith("java.time.") && access.getName().equals("now")
                        && !access.getTarget().getFullName().contains(Clock.class.getName());
                boolean date = access.getTarget().getFullName().equals(Date.class.getName() + ".<init>()");
                if (now || date || sources.contains(called)) {
                    events.add(SimpleConditionEvent.violated(type, access.getDescription()));
                }
            }
        });
    }

    private static ArchCondition<JavaClass> condition(String text, BiConsumer<JavaClass, ConditionEvents> check) {
        return new ArchCondition<>(text) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, events);
            }
        };
    }

    private static DescribedPredicate<JavaClass> withExecute() {
        return DescribedPredicate.describe("with a public execute()", type -> type.getMethods().stream()
                .anyMatch(method -> method.getName().equals("execute") && method.getModifiers().contains(JavaModifier.PUBLIC)));
    }

    private static DescribedPredicate<JavaClass> database() {
        return DescribedPredicate.describe("the entity manager", type -> DATABASE.contains(type.getName()));
    }

    private static DescribedPredicate<JavaClass> resideIn(String... packages) {
        return DescribedPredicate.describe("in " + List.of(packages), type -> List.of(packages).stream()
                .anyMatch(name -> type.getPackageName().equals(name) || type.getPackageName().startsWith(name + ".")));
    }
}
