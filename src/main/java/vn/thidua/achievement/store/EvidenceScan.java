package vn.thidua.achievement.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import vn.thidua.shared.Reference;
import vn.thidua.shared.RuleBroken;

/**
 * The operator's antivirus program, run on each incoming file before it becomes evidence. It closes when in doubt: only a
 * program that ends in time with 0 lets a file in; 1 means infected; whatever else it does, the file was not checked.
 */
class EvidenceScan {

    private static final Logger LOG = Logger.getLogger(EvidenceScan.class.getName());
    private static final int CLEAN = 0;
    private static final int INFECTED = 1;
    private static final int SAID = 500;

    private final List<String> command;
    private final Duration limit;

    /**
     * @param command program and arguments, without the file; empty where nothing is scanned
     * @param limit after this time the program is ended
     */
    EvidenceScan(List<String> command, Duration limit) {
        this.command = List.copyOf(command);
        this.limit = limit;
    }

    /**
     * Lets the program look at the file.
     *
     * @param field the input a refusal is shown at
     * @param givenName what the user calls the file
     */
    void mustBeClean(String field, String givenName, Path file) {
        if (command.isEmpty()) {
            return;
        }
        List<String> words = new ArrayList<>(command);
        words.add(file.toAbsolutePath().toString());
        try {
            // into a file: a pipe nobody reads would hold up a talkative program
            Path said = Files.createTempFile("scan", ".log");
            try {
                judge(field, givenName, said, ended(words, said));
            } finally {
                Files.deleteIfExists(said);
            }
        } catch (IOException notStarted) {
            throw unchecked(field, givenName, "the program did not start: " + command.get(0), notStarted);
        }
    }

    private void judge(String field, String givenName, Path said, Integer status) throws IOException {
        if (status != null && status == INFECTED) {
            LOG.warning("evidence refused as infected: " + words(said));
            throw RuleBroken.at(field, "achievement.evidence.infected", givenName);
        }
        if (status == null || status != CLEAN) {
            throw unchecked(field, givenName, status == null ? "no result within " + limit.toMillis() + " ms" : "ended with " + status + ": " + words(said), null);
        }
    }

    /** The status the program ended with, or null where it did not in time. */
    private Integer ended(List<String> words, Path said) throws IOException {
        Process program = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        try {
            program.getOutputStream().close();
            return program.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) ? program.exitValue() : null;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            program.descendants().forEach(ProcessHandle::destroyForcibly);
            program.destroyForcibly();
        }
    }

    private static RuleBroken unchecked(String field, String givenName, String why, IOException cause) {
        return RuleBroken.at(field, "achievement.evidence.notScanned", givenName, Reference.log(LOG, "evidence not scanned, " + why, cause));
    }

    private static String words(Path said) {
        try (var in = Files.newInputStream(said)) {
            return new String(in.readNBytes(SAID), StandardCharsets.UTF_8).replaceAll("\\s+", " ").strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
