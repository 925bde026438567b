package vn.thidua.achievement.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;
import vn.thidua.achievement.model.EvidenceFile;
import vn.thidua.achievement.model.EvidenceType;
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

    private final Tika tika = new Tika();

    /**
     * Keeps the bytes and gives what is to be stored about them.
     *
     * @param field the input a refusal is shown at
     * @throws RuleBroken where the file is empty, too large, or by its content none of {@link EvidenceType}
     */
    public EvidenceFile keep(String field, String givenName, InputStream bytes) {
        try {
            Path folder = Files.createDirectories(folder());
            Path incoming = Files.createTempFile(folder, "incoming", ".part");
            try {
                MessageDigest digest = sha256();
                long size = write(field, bytes, incoming, digest);
                RuleBroken.unlessAt(field, size > 0, "achievement.evidence.empty");
                EvidenceType type = typeOf(incoming).orElseThrow(() -> RuleBroken.at(field, "achievement.evidence.badType"));
                String hash = HexFormat.of().formatHex(digest.digest());
                Path kept = place(hash);
                Files.createDirectories(kept.getParent());
                force(folder);
                Files.move(incoming, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                force(kept.getParent());
                return new EvidenceFile(type.nameFor(givenName), type.mediaType(), size, hash);
            } finally {
                Files.deleteIfExists(incoming);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path place(String hash) {
        return folder().resolve(hash.substring(0, 2)).resolve(hash);
    }

    private static Path folder() {
        return Settings.dataFolder().resolve("evidence");
    }

    private static long write(String field, InputStream bytes, Path file, MessageDigest digest) throws IOException {
        long limit = Settings.evidenceMaxBytes();
        long size = 0;
        byte[] buffer = new byte[64 * 1024];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                RuleBroken.unlessAt(field, size <= limit, "achievement.evidence.tooLarge", limit / (1024 * 1024));
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
