package vn.thidua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What an operator can set stands in the example environment, and nothing else does. */
class SettingsTest {

    @Test
    void every_setting_stands_in_the_example_environment() throws Exception {
        var read = Pattern.compile("value\\(\"([A-Z_]+)\"").matcher(Files.readString(Path.of("src/main/java/vn/thidua/shared/Settings.java")))
                .results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
        // read by the server, as values of web.xml
        Pattern.compile("MPCONFIG=([A-Z_]+)").matcher(Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml"))).results()
                .forEach(found -> read.add(found.group(1)));
        assertTrue(read.contains("DB_URL") && read.contains("DB_PASSWORD") && read.contains("DATA_DIR"));
        var explained = Pattern.compile("(?m)^#?([A-Z_]+)=").matcher(Files.readString(Path.of("config/thidua.env.example")))
                .results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(read, explained);
    }
}
