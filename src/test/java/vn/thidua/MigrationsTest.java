package vn.thidua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What one of the databases would only refuse in production. */
class MigrationsTest {

    private static final Pattern NAMED = Pattern.compile("(?i)\\b(?:CONSTRAINT|INDEX|KEY)\\s+(\\w+)\\s+(?:PRIMARY|UNIQUE|FOREIGN|CHECK|ON|\\()");

    @Test
    void names_of_constraints_and_indexes_are_unique_in_the_schema() throws Exception {
        Set<String> names = new TreeSet<>();
        for (String sql : Texts.files("db/migration", ".sql").values()) {
            NAMED.matcher(sql).results().map(found -> found.group(1).toLowerCase()).filter(name -> !name.equals("if"))
                    .forEach(name -> assertTrue(names.add(name), name));
        }
        assertTrue(names.contains("uq_account_name"));
    }

    @Test
    void every_table_has_the_same_options() throws Exception {
        Set<String> options = new TreeSet<>();
        for (String sql : Texts.files("db/migration", ".sql").values()) {
            options.addAll(Pattern.compile("\\)\\s*(ENGINE[^;]*|);").matcher(sql).results().map(found -> found.group(1)).filter(found -> !found.isEmpty())
                    .collect(Collectors.toSet()));
        }
        assertEquals(Set.of("ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_vietnamese_ci"), options);
    }
}
