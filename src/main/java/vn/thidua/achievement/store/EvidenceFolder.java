package vn.thidua.achievement.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;
import vn.thidua.achievement.model.EvidenceFile;
import vn.thidua.achievement.model.EvidenceType;
import vn.thidua.achievement.model.Megabytes;
import vn.thidua.shared.Fault;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.Settings;

/**
 * Evidence files below the data folder, each under its SHA-256, so that the same file is kept once and none can be
 * changed unnoticed. A file is on disk (forced, then renamed, folder forced) before anybody writes a row about it; a
 * crash in between leaves an unnamed file, never a row without its file.
 */
@ApplicationScoped
public class EvidenceFolder {

    private static final int MAX_ZIP_ENTRIES = 5000;

    private static final Duration SCAN_LIMIT = Duration.ofSeconds(60);

    private final Tika tika = new Tika();
    private final Path folder;
    private final long maxBytes;
    private final EvidenceScan scan;

    public EvidenceFolder() {
        this(Settings.dataFolder().resolve("evidence"), Settings.evidenceMaxBytes(), new EvidenceScan(Settings.evidenceScanCommand(), SCAN_LIMIT));
    }

    EvidenceFolder(Path folder, long maxBytes, EvidenceScan scan) {
        this.folder = folder;
        this.maxBytes = maxBytes;
        this.scan = scan;
    }

    /** A file that was received and found good, and is not kept yet; whoever closes it without {@link #keep} leaves nothing behind. */
    public final class Incoming implements Closeable {

        private final Path bytes;
        private final EvidenceFile file;

        private Incoming(Path bytes, EvidenceFile file) {
            this.bytes = bytes;
            this.file = file;
        }

        /** What is to be stored about the file. */
        public EvidenceFile file() {
            return file;
        }

        /** Puts the bytes in their place, durably. Bytes that lie there already are replaced, so that their time is that of the last who brought them. */
        public void keep() {
            try {
                Path kept = place(file.sha256());
                Files.createDirectories(kept.getParent());
                force(folder);
                Files.move(bytes, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                force(kept.getParent());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            delete(bytes);
        }
    }

    /**
     * Receives the bytes and looks at them: size, type, viruses.
     *
     * @param field the input a refusal is shown at
     * @throws RuleBroken where the file is empty, too large, by its content none of {@link EvidenceType}, infected or not to be scanned
     */
    public Incoming receive(String field, String givenName, InputStream bytes) {
        try {
            Files.createDirectories(folder);
            Path incoming = Files.createTempFile(folder, "incoming", ".part");
            try {
                MessageDigest digest = sha256();
                long size = write(field, givenName, bytes, incoming, digest);
                RuleBroken.unlessAt(field, size > 0, "achievement.evidence.empty", givenName);
                EvidenceType type = typeOf(incoming).orElseThrow(() -> RuleBroken.at(field, "achievement.evidence.badType", givenName));
                scan.mustBeClean(field, givenName, incoming);
                return new Incoming(incoming, new EvidenceFile(type.nameFor(givenName), type.mediaType(), size, HexFormat.of().formatHex(digest.digest())));
            } catch (IOException | RuntimeException refused) {
                delete(incoming);
                throw refused;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Receives the bytes and keeps them. */
    public EvidenceFile keep(String field, String givenName, InputStream bytes) {
        try (Incoming incoming = receive(field, givenName, bytes)) {
            incoming.keep();
            return incoming.file();
        }
    }

    /**
     * Where the bytes lie, after a look at each of them.
     *
     * @throws Fault where they are missing, or are not those that were kept
     */
    public Path checked(EvidenceFile file) {
        Path kept = place(file.sha256());
        if (!Files.isReadable(kept)) {
            throw new Fault("achievement.evidence.missing", "no file " + kept);
        }
        try (InputStream in = new DigestInputStream(Files.newInputStream(kept), sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            String found = HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest());
            if (!found.equals(file.sha256())) {
                throw new Fault("achievement.evidence.damaged", "the bytes of " + kept + " have the hash " + found);
            }
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path place(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }

    private static void delete(Path incoming) {
        try {
            Files.deleteIfExists(incoming);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long write(String field, String givenName, InputStream bytes, Path file, MessageDigest digest) throws IOException {
        long size = 0;
        byte[] buffer = new byte[64 * 1024];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                RuleBroken.unlessAt(field, size <= maxBytes, "achievement.evidence.tooLarge", Megabytes.down(maxBytes), givenName);
                digest.update(buffer, 0, read);
                ByteBuffer part = ByteBuffer.wrap(buffer, 0, read);
                while (part.hasRemaining()) {
                    channel.write(part);
                }
            }
            channel.force(true);
        }
        return size;
    }

    /** The type by content alone; containers of Office are opened, because archives and installers look alike from outside. */
    private Optional<EvidenceType> typeOf(Path file) throws IOException {
        String detected;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            detected = tika.detect(in);
        }
        return switch (detected) {
            case "application/pdf" -> Optional.of(EvidenceType.PDF);
            case "image/png" -> Optional.of(EvidenceType.PNG);
            case "image/jpeg" -> Optional.of(EvidenceType.JPEG);
            case "application/zip", "application/x-tika-ooxml" -> ooxml(file);
            case "application/x-tika-msoffice" -> ole2(file);
            default -> Optional.empty();
        };
    }

    /** Office files since 2007; with macros they are none. */
    private static Optional<EvidenceType> ooxml(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            boolean macros = zip.size() > MAX_ZIP_ENTRIES || zip.stream().map(ZipEntry::getName).anyMatch(name -> name.endsWith("vbaProject.bin"));
            if (macros || zip.getEntry("[Content_Types].xml") == null) {
                return Optional.empty();
            }
            return zip.getEntry("word/document.xml") != null ? Optional.of(EvidenceType.DOCX)
                    : zip.getEntry("xl/workbook.xml") != null ? Optional.of(EvidenceType.XLSX)
                    : zip.getEntry("ppt/presentation.xml") != null ? Optional.of(EvidenceType.PPTX) : Optional.empty();
        } catch (ZipException broken) {
            return Optional.empty();
        }
    }

    /** Office files before 2007, told from other compound files by the names of their streams; with macros they are none. */
    private static Optional<EvidenceType> ole2(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (names(text, "_VBA_PROJECT")) {
            return Optional.empty();
        }
        return names(text, "WordDocument") ? Optional.of(EvidenceType.DOC)
                : names(text, "Workbook") || names(text, "Book") ? Optional.of(EvidenceType.XLS)
                : names(text, "PowerPoint Document") ? Optional.of(EvidenceType.PPT) : Optional.empty();
    }

    /** Directory entries hold their names in UTF-16, padded with zeros. */
    private static boolean names(String bytes, String stream) {
        StringBuilder wide = new StringBuilder();
        stream.chars().forEach(letter -> wide.append((char) letter).append('\0'));
        return bytes.contains(wide.append("\0\0"));
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (java.nio.file.AccessDeniedException windows) {
            // Windows opens no folders; there the rename itself is durable
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
