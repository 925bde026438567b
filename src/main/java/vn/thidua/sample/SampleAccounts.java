package vn.thidua.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.access.AccountDirectory;
import vn.thidua.access.Grant;
import vn.thidua.shared.Settings;

/** People to try the product as. Their passwords are made at random and written to a file of the data folder only. */
@ApplicationScoped
class SampleAccounts {

    private static final String[] WORDS = {"che", "xanh", "nui", "coc", "suoi", "lua", "gao", "hoa", "ban", "mai", "trang", "song", "doi", "rung"};
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private AccountDirectory accounts;

    private final List<String> lines = new ArrayList<>();

    void open(long organisationId, String name, String personName, String what, Grant... grants) {
        String password = WORDS[RANDOM.nextInt(WORDS.length)] + "-" + WORDS[RANDOM.nextInt(WORDS.length)] + "-" + (100_000 + RANDOM.nextInt(900_000));
        accounts.open(organisationId, name, personName, password, List.of(grants));
        lines.add(String.join("\t", name, password, personName, what));
    }

    /** One line an account: name, password, person, what she does; readable by the owner only where the disk can say so. */
    void list() {
        Path file = Settings.dataFolder().resolve("sample-accounts.txt");
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
