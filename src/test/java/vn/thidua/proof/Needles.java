package vn.thidua.proof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Many byte sequences looked for at once in files of any size, each under the name it is reported by. */
final class Needles {

    private static final int SHORTEST = 8;

    private record Needle(String name, byte[] bytes) {
    }

    /** By the first eight bytes; a bit for each first two bytes keeps the search fast. */
    private final Map<Long, List<Needle>> needles = new HashMap<>();
    private final BitSet begins = new BitSet(1 << 16);
    private int longest = SHORTEST;

    Needles bytes(String name, byte[] bytes) {
        if (bytes.length < SHORTEST) {
            throw new IllegalArgumentException(name + " is too short to be told from chance");
        }
        needles.computeIfAbsent(head(bytes, 0), head -> new ArrayList<>()).add(new Needle(name, bytes));
        begins.set((bytes[0] & 0xff) << 8 | bytes[1] & 0xff);
        longest = Math.max(longest, bytes.length);
        return this;
    }

    /** A text as files and as Java's memory hold it. */
    Needles text(String name, String text) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            bytes(name, text.getBytes(charset));
        }
        return this;
    }

    /** Bytes also as hexadecimal and Base64 text at each of its three alignments. */
    Needles encoded(String name, byte[] bytes) {
        bytes(name, bytes);
        text(name + " in hexadecimal", HexFormat.of().formatHex(bytes));
        text(name + " in capital hexadecimal", HexFormat.of().withUpperCase().formatHex(bytes));
        for (int skip = 0; skip < 3; skip++) {
            byte[] whole = Arrays.copyOfRange(bytes, skip, bytes.length - (bytes.length - skip) % 3);
            text(name + " in Base64", Base64.getEncoder().encodeToString(whole));
        }
        return this;
    }

    /** Names of what is in the file, with how often. */
    Map<String, Integer> in(Path file) throws IOException {
        Map<String, Integer> found = new java.util.TreeMap<>();
        each(file, (name, at) -> found.merge(name, 1, Integer::sum));
        return found;
    }

    /** Tells every place of every needle, in the order of the file. */
    void each(Path file, BiConsumer<String, Long> found) throws IOException {
        byte[] buffer = new byte[1 << 20];
        int kept = 0;
        long base = 0;
        try (InputStream in = Files.newInputStream(file)) {
            while (true) {
                int read = in.readNBytes(buffer, kept, buffer.length - kept);
                int size = kept + read;
                boolean last = size < buffer.length;
                // a needle that begins behind this place may not be whole yet
                int until = last ? size - SHORTEST + 1 : size - longest;
                for (int at = 0; at < until; at++) {
                    if (begins.get((buffer[at] & 0xff) << 8 | buffer[at + 1] & 0xff)) {
                        look(buffer, at, size, base, found);
                    }
                }
                if (last) {
                    return;
                }
                kept = longest;
                System.arraycopy(buffer, size - kept, buffer, 0, kept);
                base += size - kept;
            }
        }
    }

    private void look(byte[] buffer, int at, int size, long base, BiConsumer<String, Long> found) {
        for (Needle needle : needles.getOrDefault(head(buffer, at), List.of())) {
            if (at + needle.bytes().length <= size && Arrays.equals(buffer, at, at + needle.bytes().length, needle.bytes(), 0, needle.bytes().length)) {
                found.accept(needle.name(), base + at);
            }
        }
    }

    private static long head(byte[] bytes, int at) {
        long head = 0;
        for (int i = 0; i < SHORTEST; i++) {
            head = head << 8 | bytes[at + i] & 0xff;
        }
        return head;
    }
}
