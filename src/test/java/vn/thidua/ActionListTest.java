package vn.thidua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.access.Role;
import vn.thidua.shared.UseCase;

/** The list of actions in the documentation and the use cases say the same. */
class ActionListTest {

    private static final Path LIST = Path.of("src/docs/actions.md");

    /** Verbs as "feature.Verb" with the roles named for them: what stands before the semicolon. */
    private static Map<String, String> listed() throws Exception {
        Map<String, String> verbs = new TreeMap<>();
        String feature = null;
        for (String line : Files.readAllLines(LIST)) {
            if (line.startsWith("## ")) {
                feature = line.substring(3).strip();
            } else if (line.startsWith("| `")) {
                String[] cells = line.split("\\|");
                String verb = feature + "." + cells[1].replace("`", "").strip();
                assertEquals(null, verbs.put(verb, cells[2].split(";")[0].strip()), () -> "listed twice: " + verb);
            }
        }
        return verbs;
    }

    /** The same from the classes. */
    private static Map<String, String> built() {
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> location.contains("/usecase/")).importPackages("vn.thidua").stream()
                .filter(type -> type.isAnnotatedWith(UseCase.class) && executes(type))
                .collect(Collectors.toMap(type -> type.getPackageName().split("\\.")[2] + "." + type.getSimpleName(),
                        type -> who(type.getAnnotationOfType(RequiresPermission.class).value()), (one, other) -> one, TreeMap::new));
    }

    private static boolean executes(JavaClass type) {
        return type.getMethods().stream().anyMatch(method -> method.getName().equals("execute") && method.getModifiers().contains(JavaModifier.PUBLIC));
    }

    private static String who(Permission... any) {
        if (any[0] == Permission.PUBLIC) {
            return "everyone";
        }
        if (any[0] == Permission.OWN_ACCOUNT) {
            return "everyone signed in";
        }
        return Arrays.stream(Role.values()).filter(role -> Arrays.stream(any).anyMatch(role::holds))
                .map(role -> role.name().toLowerCase().replace('_', ' ')).collect(Collectors.joining(", "));
    }

    @Test
    void every_verb_is_listed_and_every_listed_verb_exists() throws Exception {
        assertEquals(built().keySet(), listed().keySet());
        assertTrue(listed().size() > 50, "verbs found");
    }

    @Test
    void the_list_names_the_roles_that_hold_the_permission() throws Exception {
        assertEquals(built(), listed());
    }
}
