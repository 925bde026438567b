package vn.thidua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thidua.shared.text.Messages;

/** Everything a user reads stands in the bundles, in both languages. */
class TextsTest {

    /** Enums that only the program reads. */
    private static final Set<String> NEVER_SHOWN = Set.of("Permission", "ScopeKind", "Answer", "ChainPage", "EvidenceType", "LineState", "NarrativeAct", "MailState", "Tls");

    private static final String BUNDLES = "src/main/resources/messages/";

    private static Map<String, String> texts(String language) throws Exception {
        Map<String, String> all = new TreeMap<>();
        for (String feature : Messages.BUNDLES) {
            Path file = Path.of(BUNDLES + feature + "_" + language + ".properties");
            if (Files.exists(file)) {
                for (var text : Texts.bundle(Files.readString(file)).entrySet()) {
                    assertEquals(null, all.put(text.getKey(), text.getValue()), () -> "in two bundles: " + text.getKey());
                }
            }
        }
        return all;
    }

    private static List<Class<?>> enums() {
        return allEnums().stream().filter(type -> !NEVER_SHOWN.contains(type.getSimpleName())).toList();
    }

    private static List<Class<?>> allEnums() {
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("vn.thidua").stream()
                .filter(type -> type.isEnum() && type.getModifiers().stream().noneMatch(modifier -> modifier.name().equals("PRIVATE")))
                .<Class<?>>map(JavaClass::reflect).toList();
    }

    @Test
    void both_languages_have_the_same_texts() throws Exception {
        assertEquals(texts("vi").keySet(), texts("en").keySet());
    }

    @Test
    void no_text_is_empty_and_both_languages_use_the_same_arguments() throws Exception {
        Map<String, String> english = texts("en");
        texts("vi").forEach((key, text) -> {
            assertTrue(!text.isEmpty() && !english.getOrDefault(key, "-").isEmpty(), key);
            assertEquals(Texts.arguments(text), Texts.arguments(english.getOrDefault(key, text)), key);
        });
    }

    @Test
    void every_key_stands_in_the_bundle_of_its_feature() throws Exception {
        Set<String> enums = allEnums().stream().map(Class::getSimpleName).collect(Collectors.toSet());
        Set<String> strange = new TreeSet<>();
        for (String feature : Messages.BUNDLES) {
            Path file = Path.of(BUNDLES + feature + "_vi.properties");
            if (Files.exists(file)) {
                Texts.bundle(Files.readString(file)).keySet().stream()
                        .filter(key -> !key.startsWith(feature + ".") && !enums.contains(key.substring(0, key.indexOf('.'))))
                        .forEach(strange::add);
            }
        }
        assertEquals(Set.of(), strange);
    }

    @Test
    void every_key_used_has_a_text() throws Exception {
        Set<String> known = texts("vi").keySet();
        Set<String> missing = new TreeSet<>();
        for (var source : Texts.files("src/main/java", ".java").entrySet()) {
            Texts.keysInJava(source.getValue(), Messages.BUNDLES).stream().filter(key -> !exists(key, known))
                    .forEach(key -> missing.add(key + " in " + source.getKey().getFileName()));
        }
        for (var page : Texts.files("src/main/webapp", ".xhtml").entrySet()) {
            Texts.keysInPage(page.getValue(), Messages.BUNDLES).stream().filter(key -> !exists(key, known))
                    .forEach(key -> missing.add(key + " in " + page.getKey()));
        }
        assertEquals(Set.of(), missing);
    }

    private static boolean exists(String key, Set<String> known) {
        return key.endsWith(".") ? known.stream().anyMatch(text -> text.startsWith(key)) : known.contains(key);
    }

    @Test
    void every_constant_of_an_enum_has_a_name() throws Exception {
        Set<String> known = texts("vi").keySet();
        Set<String> missing = new TreeSet<>();
        for (Class<?> type : enums()) {
            Arrays.stream(type.getEnumConstants()).map(constant -> type.getSimpleName() + "." + ((Enum<?>) constant).name())
                    .filter(key -> !known.contains(key)).forEach(missing::add);
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void no_two_enums_share_their_simple_name() {
        Set<String> names = new TreeSet<>();
        enums().forEach(type -> assertTrue(names.add(type.getSimpleName()), type.getName()));
    }

    @Test
    void no_page_holds_words_of_one_language() throws Exception {
        Map<String, List<String>> words = new TreeMap<>();
        for (var page : Texts.files("src/main/webapp", ".xhtml").entrySet()) {
            List<String> found = Texts.wordsInPage(page.getValue());
            if (!found.isEmpty()) {
                words.put(page.getKey().toString(), found);
            }
        }
        assertEquals(Map.of(), words);
    }

    @Test
    void no_page_has_an_id_twice() throws Exception {
        Map<String, Set<String>> twice = new TreeMap<>();
        for (var page : Texts.files("src/main/webapp", ".xhtml").entrySet()) {
            Set<String> ids = Texts.idsTwice(page.getValue());
            if (!ids.isEmpty()) {
                twice.put(page.getKey().toString(), ids);
            }
        }
        assertEquals(Map.of(), twice);
    }

    @Test
    void an_id_that_stands_twice_is_found() throws Exception {
        assertEquals(Set.of("a"), Texts.idsTwice("""
                <ui:c xmlns:ui="u" xmlns:h="h" xmlns:td="t"><td:text id="a"/><h:form id="b"><td:text id="a"/></h:form><p id="b"/></ui:c>"""));
    }

    @Test
    void no_source_holds_vietnamese_outside_the_sample_case() throws Exception {
        Map<String, List<String>> found = new TreeMap<>();
        for (var source : Texts.files("src/main/java", ".java").entrySet()) {
            List<String> literals = Texts.vietnameseInJava(source.getValue());
            boolean allowed = source.getKey().toString().toLowerCase(java.util.Locale.ROOT).contains("sample") || source.getKey().startsWith("src/main/java/vn/thidua/shared/text");
            if (!allowed && !literals.isEmpty()) {
                found.put(source.getKey().toString(), literals);
            }
        }
        assertEquals(Map.of(), found);
    }

    @Test
    void a_key_used_in_a_source_is_found() {
        assertEquals(Set.of("unit.unit.nameTaken", "unit.kind."), Texts.keysInJava("""
                // "unit.in.comment"
                RuleBroken.unless(free, "unit.unit.nameTaken", name); msg.get("unit.kind." + kind); open("unit"); log("other.key.here");
                """, List.of("unit")));
    }

    @Test
    void a_key_used_on_a_page_is_found() {
        assertEquals(Set.of("unit.list.title", "unit.list.count"),
                Texts.keysInPage("<h1 class='unit.list.x'>#{msg['unit.list.title']} #{msg.of('unit.list.count', bean.n)}</h1>", List.of("unit")));
    }

    @Test
    void words_on_a_page_are_found() throws Exception {
        assertEquals(List.of("p: Xin chào", "button@title: Save"), Texts.wordsInPage("""
                <div><p>Xin chào #{user.name}</p><button title="Save" class="main">#{msg['a.b.c']} · 1</button><script>var words</script></div>"""));
    }

    @Test
    void a_key_that_stands_twice_in_a_bundle_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> Texts.bundle("a.b = x\n# a.b = z\na.b = y\n"));
    }

    @Test
    void vietnamese_in_a_source_is_found() {
        assertEquals(List.of("Đã lưu"), Texts.vietnameseInJava("/** Đây là */ done(\"Đã lưu\"); done(\"saved\");"));
    }

    @Test
    void a_missing_argument_is_noticed() {
        assertEquals(Set.of("{0}", "{1}"), Texts.arguments("{1} of {0}, {0}"));
    }
}
