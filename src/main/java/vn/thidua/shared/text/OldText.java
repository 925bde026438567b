package vn.thidua.shared.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Text from before Unicode, one cell at a time: {@link #understood} turns it into Unicode, {@link #guess} finds out what it is.
 * Cells that are Unicode already, as in a sheet with old and new fonts side by side, stay as they are.
 */
public final class OldText {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    /** Cells looked at for a guess; more would not change it. */
    private static final int ENOUGH = 3000;

    private OldText() {
    }

    /** The cell as Unicode (NFC), its letters being of {@code encoding}. */
    public static String understood(String cell, TextEncoding encoding) {
        if (encoding == TextEncoding.UNICODE || encoding == TextEncoding.WINDOWS_1258 || ascii(cell)) {
            return Vietnamese.nfc(cell);
        }
        String bytes = bytes(cell);
        if (bytes == null) {
            return Vietnamese.nfc(cell);
        }
        String text = encoding == TextEncoding.TCVN3 ? Tcvn3.decode(bytes) : Vni.decode(bytes);
        // "Hòa" among old cells is no old text: read as such it makes no sense, and as it stands it does
        boolean already = Syllables.score(text) < Syllables.score(cell) && Syllables.score(cell) > 0;
        return already ? Vietnamese.nfc(cell) : text;
    }

    /**
     * What makes most sense as Vietnamese of those possible; where two make the same sense, the one a font's name speaks for,
     * else the first.
     *
     * @param fonts names of fonts in the file, where it tells them
     */
    public static TextEncoding guess(List<String> cells, List<TextEncoding> possible, Collection<String> fonts) {
        List<String> telling = cells.stream().filter(cell -> !ascii(cell)).limit(ENOUGH).toList();
        TextEncoding named = fonts.stream().map(OldText::ofFont).filter(encoding -> encoding != TextEncoding.UNICODE && possible.contains(encoding)).findFirst().orElse(possible.get(0));
        Comparator<TextEncoding> better = Comparator.<TextEncoding>comparingInt(encoding -> score(telling, encoding))
                .thenComparingInt(encoding -> encoding == named && !telling.isEmpty() ? 1 : 0).thenComparingInt(encoding -> -possible.indexOf(encoding));
        return possible.stream().max(better).orElseThrow();
    }

    /** How much sense the cells make as Vietnamese in this encoding: words that can be, less twice those that cannot. */
    public static int score(List<String> cells, TextEncoding encoding) {
        return cells.stream().filter(cell -> !ascii(cell)).limit(ENOUGH).mapToInt(cell -> Syllables.score(understood(cell, encoding))).sum();
    }

    /** The encoding that fonts of this name show; UNICODE for all others. */
    public static TextEncoding ofFont(String name) {
        String key = name.strip().toLowerCase(Locale.ROOT);
        return key.startsWith(".vn") ? TextEncoding.TCVN3 : key.startsWith("vni") ? TextEncoding.VNI : TextEncoding.UNICODE;
    }

    private static boolean ascii(String text) {
        return text.chars().allMatch(letter -> letter < 0x80);
    }

    /** One character a byte, as an old program wrote it; null where a letter is none that a Western font has. */
    private static String bytes(String cell) {
        StringBuilder bytes = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char letter = cell.charAt(i);
            if (letter <= 0xff) {
                bytes.append(letter);
            } else if (letter == '\u03bc') {
                bytes.append('\u00b5');
            } else {
                byte[] western = String.valueOf(letter).getBytes(WESTERN);
                if (western[0] == '?') {
                    return null;
                }
                bytes.append(new String(western, StandardCharsets.ISO_8859_1));
            }
        }
        return bytes.toString();
    }
}
