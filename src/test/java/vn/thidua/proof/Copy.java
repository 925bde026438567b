package vn.thidua.proof;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.thidua.test.MariaDb;

/**
 * All that lies on the disks at one moment, taken while everything runs: the database's folder with redo log, undo, binary
 * log and the log of all statements, dumps of all tables, the application's folder, the logs of both servers. The recovered
 * files are the same after a database server made them whole again, as whoever steals a copy would do.
 */
final class Copy {

    final Path files;
    private final Path recovered;

    private Copy(Path files, Path recovered) {
        this.files = files;
        this.recovered = recovered;
    }

    static Copy of(PollServer server, String name) throws Exception {
        Path files = server.folder.resolve("copy-" + name);
        // stopped for a moment, so that all files are of the same one, as after a power cut
        server.database.signal("STOP");
        try {
            copy(server.database.data(), files.resolve("data"));
        } finally {
            server.database.signal("CONT");
        }
        Files.copy(server.database.log(), files.resolve("mariadb.log"));
        copy(server.process.dataFolder(), files.resolve("application"));
        Files.copy(server.process.logFile(), files.resolve("application.log"));
        dump(server.database, files.resolve("dump.sql"), "--hex-blob");
        dump(server.database, files.resolve("dump-binary.sql"));
        return new Copy(files, server.folder.resolve("recovered-" + name));
    }

    /** Only of a folder, and nothing but its files. */
    static Copy ofFiles(Path folder, Path to) throws IOException {
        copy(folder, to);
        return new Copy(to, null);
    }

    /** The database's files once their redo log is worked in; what the copy holds besides stays where it is. */
    Path recovered() throws Exception {
        copy(files.resolve("data"), recovered.resolve("data"));
        new MariaDb(recovered, "--log-bin=binlog", "--server-id=1").close();
        return recovered;
    }

    private static void dump(MariaDb database, Path to, String... options) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of("mariadb-dump", "--no-defaults", "--protocol=socket", "--socket=" + database.socket(),
                "--user=" + MariaDb.USER, "--password=" + MariaDb.PASSWORD, "--single-transaction", "--flush-logs", "--databases", "thidua"));
        command.addAll(List.of(options));
        File errors = to.resolveSibling(to.getFileName() + ".errors").toFile();
        if (new ProcessBuilder(command).redirectOutput(to.toFile()).redirectError(errors).start().waitFor() != 0) {
            throw new IllegalStateException("no dump: " + Files.readString(errors.toPath()));
        }
    }

    /** How the key of every table is laid out, as the product's migrations say to everybody. */
    static Map<String, TableFile.Key> tables(PollServer server, String schema) throws Exception {
        Map<String, Integer> sizes = Map.of("bigint", 8, "int", 4, "smallint", 2, "tinyint", 1, "date", 3);
        Map<String, TableFile.Key> keys = new TreeMap<>();
        try (var connection = server.connection(); var statement = connection.prepareStatement("""
                SELECT k.table_name, c.data_type, c.character_maximum_length,
                  (SELECT COUNT(*) FROM information_schema.columns n WHERE n.table_schema = k.table_schema AND n.table_name = k.table_name AND n.is_nullable = 'YES')
                FROM information_schema.key_column_usage k JOIN information_schema.columns c
                  ON c.table_schema = k.table_schema AND c.table_name = k.table_name AND c.column_name = k.column_name
                WHERE k.constraint_name = 'PRIMARY' AND k.table_schema = ? ORDER BY k.table_name, k.ordinal_position""")) {
            statement.setString(1, schema);
            try (var rows = statement.executeQuery()) {
                Map<String, List<Integer>> columns = new LinkedHashMap<>();
                Map<String, Integer> nullable = new TreeMap<>();
                while (rows.next()) {
                    int size = "binary".equals(rows.getString(2)) ? rows.getInt(3) : sizes.getOrDefault(rows.getString(2), 0);
                    columns.computeIfAbsent(rows.getString(1), table -> new java.util.ArrayList<>()).add(size);
                    nullable.put(rows.getString(1), rows.getInt(4));
                }
                columns.forEach((table, key) -> keys.put(table, new TableFile.Key(key, nullable.get(table))));
            }
        }
        return keys;
    }

    private static void copy(Path from, Path to) throws IOException {
        PollServer.delete(to);
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else if (Files.isRegularFile(path)) {
                    Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
