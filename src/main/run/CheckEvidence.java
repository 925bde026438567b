import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Compares every evidence row of the database with its file in the data folder, and says what is missing, damaged, or named
 * by nobody. Reads DB_URL, DB_USER, DB_PASSWORD and DATA_DIR as the application does, and takes the database's driver out of
 * its WAR. With MySQL and MariaDB it may run beside the application; the embedded database is open to one program only.
 * Arguments: {@code --sweep} removes files that no row has named for a day, and nothing else; the WAR, by default thidua.war
 * or target/thidua.war. Ends with 0 where all is well, 1 where something is missing or damaged, 2 where it could not check.
 */
public class CheckEvidence {

    /** An upload writes its file before its row: what is younger than this may still get one. */
    private static final Duration GRACE = Duration.ofHours(24);
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern UNFINISHED = Pattern.compile("incoming.*\\.part");
    private static final String ASIDE = ".swept";
    private static final int H2_IN_USE = 90020;

    private static final PrintStream SAY = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private record Row(long id, long reportId, String fileName, long sizeBytes) {
    }

    private final Connection database;
    private final Path folder;
    private final boolean sweep;
    private int checked;
    private int missing;
    private int damaged;
    private int unreadable;
    private int orphans;
    private int removed;

    private CheckEvidence(Connection database, Path folder, boolean sweep) {
        this.database = database;
        this.folder = folder;
        this.sweep = sweep;
    }

    public static void main(String[] args) {
        System.exit(run(List.of(args)));
    }

    private static int run(List<String> args) {
        List<String> words = new ArrayList<>(args);
        boolean sweep = words.remove("--sweep");
        if (words.size() > 1 || words.stream().anyMatch(word -> word.startsWith("-"))) {
            SAY.println("usage: CheckEvidence [--sweep] [thidua.war]");
            return 2;
        }
        try {
            Path war = war(words);
            Path data = Path.of(setting("DATA_DIR", "data")).toAbsolutePath();
            try (Connection database = connect(war, data)) {
                return new CheckEvidence(database, data.resolve("evidence"), sweep).check();
            }
        } catch (SQLException refused) {
            SAY.println("COULD NOT CHECK: " + (refused.getErrorCode() == H2_IN_USE ? "the embedded database is in use; stop the application first" : refused.getMessage()));
            return 2;
        } catch (IOException | ReflectiveOperationException failed) {
            SAY.println("COULD NOT CHECK: " + failed);
            return 2;
        }
    }

    private static Path war(List<String> given) throws IOException {
        for (String name : given.isEmpty() ? List.of("thidua.war", "target/thidua.war") : given) {
            if (Files.isReadable(Path.of(name))) {
                return Path.of(name);
            }
        }
        throw new IOException("no application " + (given.isEmpty() ? "thidua.war or target/thidua.war" : given.get(0)));
    }

    private static Connection connect(Path war, Path data) throws IOException, SQLException, ReflectiveOperationException {
        String url = setting("DB_URL", "");
        boolean embedded = url.isEmpty();
        if (embedded) {
            url = "jdbc:h2:file:" + data.resolve("thidua")
                    + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;IFEXISTS=TRUE;INIT=SET COLLATION vi STRENGTH PRIMARY";
        }
        Properties login = new Properties();
        login.setProperty("user", setting("DB_USER", "sa"));
        login.setProperty("password", setting("DB_PASSWORD", ""));
        URL jar = unpacked(war, embedded ? "h2-" : "mysql-connector-j-");
        // stays open for as long as the connection: drivers load classes late
        ClassLoader loader = new URLClassLoader(new URL[] {jar}, CheckEvidence.class.getClassLoader());
        Driver driver = (Driver) Class.forName(embedded ? "org.h2.Driver" : "com.mysql.cj.jdbc.Driver", true, loader).getConstructor().newInstance();
        Connection connection = driver.connect(url, login);
        if (connection == null) {
            throw new SQLException("DB_URL is no address the driver knows: " + url.replaceAll("\\?.*", ""));
        }
        return connection;
    }

    private static URL unpacked(Path war, String name) throws IOException {
        try (ZipFile zip = new ZipFile(war.toFile())) {
            ZipEntry library = zip.stream().filter(entry -> entry.getName().startsWith("WEB-INF/lib/" + name)).findFirst()
                    .map(ZipEntry.class::cast).orElseThrow(() -> new IOException("no driver " + name + "* in " + war));
            Path jar = Files.createTempFile("driver", ".jar");
            jar.toFile().deleteOnExit();
            try (InputStream bytes = zip.getInputStream(library)) {
                Files.copy(bytes, jar, StandardCopyOption.REPLACE_EXISTING);
            }
            return jar.toUri().toURL();
        }
    }

    /** Files first, rows after: a file brought in the meantime has its row then, and is no orphan. */
    private int check() throws IOException, SQLException {
        if (sweep) {
            takeBackWhatWasLeftAside();
        }
        List<Path> files = files();
        Map<String, List<Row>> rows = rows();
        if (!Files.isDirectory(folder) && !rows.isEmpty()) {
            SAY.println("COULD NOT CHECK: there is no folder " + folder + "; is DATA_DIR right?");
            return 2;
        }
        for (var named : rows.entrySet()) {
            compare(named.getKey(), named.getValue());
        }
        List<Path> unnamed = files.stream().filter(file -> !rows.containsKey(file.getFileName().toString())).toList();
        boolean doubtful = missing > 0 || rows.isEmpty() && !unnamed.isEmpty();
        if (sweep && doubtful) {
            SAY.println("NOTHING IS SWEPT while files are missing or no row names any: is this the database of this folder?");
        }
        for (Path file : unnamed) {
            orphan(file, sweep && !doubtful);
        }
        SAY.println(checked + " rows, " + rows.size() + " files named: " + missing + " missing, " + damaged + " damaged, " + unreadable
                + " unreadable; " + orphans + " named by nobody" + (sweep ? ", of these removed: " + removed : ""));
        return unreadable > 0 ? 2 : missing + damaged > 0 ? 1 : 0;
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder, 2)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private Map<String, List<Row>> rows() throws SQLException {
        Map<String, List<Row>> rows = new TreeMap<>();
        try (var query = database.prepareStatement("SELECT sha256, id, report_id, file_name, size_bytes FROM evidence ORDER BY id"); var found = query.executeQuery()) {
            while (found.next()) {
                rows.computeIfAbsent(found.getString(1).strip(), hash -> new ArrayList<>())
                        .add(new Row(found.getLong(2), found.getLong(3), found.getString(4), found.getLong(5)));
                checked++;
            }
        }
        return rows;
    }

    private void compare(String hash, List<Row> rows) {
        Path file = place(hash);
        if (!Files.exists(file)) {
            missing++;
            rows.forEach(row -> tell("MISSING", file, row));
            return;
        }
        try {
            long size = Files.size(file);
            if (!hash(file).equals(hash)) {
                damaged++;
                rows.forEach(row -> tell(size == row.sizeBytes ? "DAMAGED" : "DAMAGED, " + size + " bytes instead of " + row.sizeBytes, file, row));
                return;
            }
            for (Row row : rows) {
                if (row.sizeBytes != size) {
                    damaged++;
                    tell("WRONG SIZE IN THE ROW, " + row.sizeBytes + " instead of " + size, file, row);
                }
            }
        } catch (IOException failed) {
            unreadable++;
            rows.forEach(row -> tell("UNREADABLE, " + failed, file, row));
        }
    }

    private void tell(String what, Path file, Row row) {
        SAY.println(what + ": " + file + " (evidence " + row.id + " of report " + row.reportId + ", \"" + row.fileName + "\")");
    }

    /** What is young may still get its row; what is not the application's is named and left alone. */
    private void orphan(Path file, boolean remove) throws IOException, SQLException {
        String name = file.getFileName().toString();
        boolean unfinished = UNFINISHED.matcher(name).matches();
        if ((unfinished || HASH.matcher(name).matches()) && young(file)) {
            return;
        }
        orphans++;
        boolean gone = remove && (unfinished ? Files.deleteIfExists(file) : HASH.matcher(name).matches() && file.equals(place(name)) && removed(file, name));
        removed += gone ? 1 : 0;
        SAY.println((gone ? "REMOVED: " : "NAMED BY NOBODY: ") + file);
    }

    /**
     * Takes the file aside, looks once more, and only then deletes it: the application, which may bring the same bytes at this
     * very moment, either finds nothing and writes them anew, or has given them a new time that is seen here.
     */
    private boolean removed(Path file, String hash) throws IOException, SQLException {
        Path aside = aside(file);
        Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
        if (young(aside) || named(hash)) {
            putBack(aside, file);
            return false;
        }
        Files.delete(aside);
        return true;
    }

    private boolean named(String hash) throws SQLException {
        try (var query = database.prepareStatement("SELECT COUNT(*) FROM evidence WHERE sha256 = ?")) {
            query.setString(1, hash);
            try (var found = query.executeQuery()) {
                return found.next() && found.getLong(1) > 0;
            }
        }
    }

    /** A sweep that was cut off in the middle is undone. */
    private void takeBackWhatWasLeftAside() throws IOException {
        for (Path file : files()) {
            String name = file.getFileName().toString();
            if (name.endsWith(ASIDE)) {
                putBack(file, file.resolveSibling(name.substring(0, name.length() - ASIDE.length())));
            }
        }
    }

    private static void putBack(Path aside, Path file) throws IOException {
        if (Files.exists(file)) {
            Files.delete(aside);
        } else {
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static Path aside(Path file) {
        return file.resolveSibling(file.getFileName() + ASIDE);
    }

    private Path place(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }

    private static boolean young(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isAfter(Instant.now().minus(GRACE));
    }

    private static String hash(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String setting(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }
}
