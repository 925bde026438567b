package vn.thidua.achievement.usecase;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.thidua.achievement.model.ClusterReport;
import vn.thidua.achievement.model.NarrativeFile;
import vn.thidua.achievement.model.WordParagraph;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.text.OldText;
import vn.thidua.shared.text.Vietnamese;

/**
 * Paragraphs, list items and table rows of a DOCX file (ECMA-376, WordprocessingML), told by its content and not by its name.
 * A DOCX is a ZIP of XML: both are read with the JDK's own streams, bounded, without document type or outside entity, because
 * files come from outside. Deleted text, field codes and the second form of text boxes are not read.
 */
public final class WordFile {

    public static final int MAX_BYTES = 20 * 1024 * 1024;
    static final int MAX_ENTRIES = 3000;
    static final long MAX_UNPACKED = 200L * 1024 * 1024;
    static final int MAX_XML = 20 * 1024 * 1024;
    private static final String FIELD = "file";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT_WORD = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private static final String MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final Pattern OLD_FONT = Pattern.compile("(?i)^(\\.vn|vni[- ]).*");

    private WordFile() {
    }

    /** @throws RuleBroken at "file" where it is no DOCX file, is damaged, holds macros or is too large */
    public static List<WordParagraph> paragraphs(byte[] file) {
        RuleBroken.unlessAt(FIELD, file != null && file.length > 0, "achievement.narrativeFile.noFile");
        RuleBroken.unlessAt(FIELD, file.length <= MAX_BYTES, "achievement.narrativeFile.tooLarge", MAX_BYTES / (1024 * 1024));
        // the container of .doc, and of a .docx under a password
        boolean old = file.length > 8 && (file[0] & 0xff) == 0xd0 && (file[1] & 0xff) == 0xcf && file[2] == 0x11 && (file[3] & 0xff) == 0xe0;
        RuleBroken.unlessAt(FIELD, !old, "achievement.narrativeFile.oldWord");
        RuleBroken.unlessAt(FIELD, file.length > 4 && file[0] == 'P' && file[1] == 'K', "achievement.narrativeFile.notWord");
        RuleBroken.unlessAt(FIELD, complete(file), "achievement.narrativeFile.unreadable");
        try {
            Map<String, byte[]> parts = parts(file);
            String main = main(parts);
            List<WordParagraph> paragraphs = new Body(styles(parts.get(sibling(main, "styles.xml")))).read(parts.get(main));
            RuleBroken.unlessAt(FIELD, !paragraphs.isEmpty(), "achievement.narrativeFile.noText");
            return paragraphs;
        } catch (IOException | XMLStreamException | IllegalArgumentException damaged) {
            throw RuleBroken.at(FIELD, "achievement.narrativeFile.unreadable");
        }
    }

    /** A ZIP ends with its directory's end record, before a comment of 65535 bytes at most; a file that was cut off does not. */
    private static boolean complete(byte[] file) {
        for (int at = file.length - 22; at >= Math.max(0, file.length - 22 - 0xffff); at--) {
            if (file[at] == 'P' && file[at + 1] == 'K' && file[at + 2] == 5 && file[at + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    /** The XML parts that matter; every other entry is only measured. */
    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        byte[] buffer = new byte[64 * 1024];
        long unpacked = 0;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                RuleBroken.unlessAt(FIELD, ++entries <= MAX_ENTRIES, "achievement.narrativeFile.tooLarge", MAX_BYTES / (1024 * 1024));
                String name = entry.getName();
                RuleBroken.unlessAt(FIELD, !name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"), "achievement.narrativeFile.macros");
                boolean kept = name.equals("[Content_Types].xml") || name.equals("_rels/.rels") || name.matches("word/[^/]+\\.xml");
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    boolean fits = unpacked <= MAX_UNPACKED && (!kept || bytes.size() + read <= MAX_XML);
                    RuleBroken.unlessAt(FIELD, fits, "achievement.narrativeFile.tooLarge", MAX_BYTES / (1024 * 1024));
                    if (kept) {
                        bytes.write(buffer, 0, read);
                    }
                }
                if (kept) {
                    parts.putIfAbsent(name, bytes.toByteArray());
                }
            }
        }
        return parts;
    }

    /** The part that holds the text: named by the package's relationships, of the type of a document without macros. */
    private static String main(Map<String, byte[]> parts) throws XMLStreamException {
        byte[] types = parts.get("[Content_Types].xml");
        RuleBroken.unlessAt(FIELD, types != null, "achievement.narrativeFile.notWord");
        boolean[] macros = new boolean[1];
        boolean[] document = new boolean[1];
        elements(types, reader -> {
            String type = String.valueOf(reader.getAttributeValue(null, "ContentType"));
            macros[0] |= type.toLowerCase(Locale.ROOT).contains("macroenabled");
            document[0] |= type.equals(MAIN_TYPE);
        });
        RuleBroken.unlessAt(FIELD, !macros[0], "achievement.narrativeFile.macros");
        RuleBroken.unlessAt(FIELD, document[0], "achievement.narrativeFile.notWord");
        String[] target = {"word/document.xml"};
        if (parts.containsKey("_rels/.rels")) {
            elements(parts.get("_rels/.rels"), reader -> {
                if (String.valueOf(reader.getAttributeValue(null, "Type")).endsWith("/officeDocument")) {
                    target[0] = String.valueOf(reader.getAttributeValue(null, "Target")).replaceFirst("^/", "");
                }
            });
        }
        RuleBroken.unlessAt(FIELD, parts.containsKey(target[0]), "achievement.narrativeFile.unreadable");
        return target[0];
    }

    private static String sibling(String part, String name) {
        return part.substring(0, part.lastIndexOf('/') + 1) + name;
    }

    private interface Visit {
        void element(XMLStreamReader reader) throws XMLStreamException;
    }

    private static void elements(byte[] xml, Visit visit) throws XMLStreamException {
        XMLStreamReader reader = open(xml);
        while (reader.hasNext()) {
            if (next(reader) == XMLStreamConstants.START_ELEMENT) {
                visit.element(reader);
            }
        }
    }

    private static XMLStreamReader open(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    }

    /** No part of a DOCX file has a document type; one that has is made to do harm. */
    private static int next(XMLStreamReader reader) throws XMLStreamException {
        int event = reader.next();
        RuleBroken.unlessAt(FIELD, event != XMLStreamConstants.DTD && event != XMLStreamConstants.ENTITY_REFERENCE, "achievement.narrativeFile.unreadable");
        return event;
    }

    private static boolean word(XMLStreamReader reader) {
        return WORD.equals(reader.getNamespaceURI()) || STRICT_WORD.equals(reader.getNamespaceURI());
    }

    private static String value(XMLStreamReader reader, String name) {
        String value = reader.getAttributeValue(reader.getNamespaceURI(), name);
        return value == null ? "" : value;
    }

    private static String font(XMLStreamReader reader) {
        String ascii = value(reader, "ascii");
        return ascii.isEmpty() ? value(reader, "hAnsi") : ascii;
    }

    private static boolean on(XMLStreamReader reader) {
        return !value(reader, "val").matches("0|false|off|none");
    }

    /** What a paragraph inherits from its style. */
    private static final class Style {
        private String basedOn = "";
        private int outline;
        private String font = "";
        private Boolean bold;
    }

    private static final class Styles {
        private final Map<String, Style> byId = new HashMap<>();
        private final Style defaults = new Style();
        private String usual = "";

        private Style of(String id) {
            Style all = new Style();
            String at = id.isEmpty() ? usual : id;
            for (int depth = 0; depth < 10 && byId.containsKey(at); depth++) {
                Style style = byId.get(at);
                all.outline = all.outline == 0 ? style.outline : all.outline;
                all.font = all.font.isEmpty() ? style.font : all.font;
                all.bold = all.bold == null ? style.bold : all.bold;
                at = style.basedOn;
            }
            all.font = all.font.isEmpty() ? defaults.font : all.font;
            return all;
        }
    }

    private static Styles styles(byte[] xml) throws XMLStreamException {
        Styles styles = new Styles();
        if (xml != null) {
            Style[] current = {styles.defaults};
            elements(xml, reader -> {
                if (word(reader)) {
                    switch (reader.getLocalName()) {
                        case "style" -> {
                            current[0] = new Style();
                            styles.byId.put(value(reader, "styleId"), current[0]);
                            if (value(reader, "type").equals("paragraph") && value(reader, "default").matches("1|true|on")) {
                                styles.usual = value(reader, "styleId");
                            }
                        }
                        case "name" -> {
                            var heading = Pattern.compile("(?i)heading ([1-9])").matcher(value(reader, "val"));
                            current[0].outline = heading.matches() ? Integer.parseInt(heading.group(1)) : value(reader, "val").equalsIgnoreCase("title") ? 0 : current[0].outline;
                        }
                        case "basedOn" -> current[0].basedOn = value(reader, "val");
                        case "outlineLvl" -> current[0].outline = outline(value(reader, "val"));
                        case "rFonts" -> current[0].font = font(reader);
                        case "b" -> current[0].bold = on(reader);
                        default -> { }
                    }
                }
            });
        }
        return styles;
    }

    /** Level 9 is body text. */
    private static int outline(String level) {
        return level.matches("[0-8]") ? Integer.parseInt(level) + 1 : 0;
    }

    /** One paragraph while it is read; paragraphs of a text box stand inside another one. */
    private static final class Open {
        private final StringBuilder text = new StringBuilder();
        private Style style;
        private int outline = -1;
        private boolean inRun;
        private Boolean bold;
        private boolean allBold = true;
        private boolean contents;
        private String font = "";
        private String oldFont;
    }

    private static final class Body {
        private final Styles styles;
        private final List<WordParagraph> read = new ArrayList<>();
        private final Deque<Open> open = new ArrayDeque<>();
        private List<String> cells;
        private StringBuilder cell;
        private String rowFont;
        private int tables;

        private Body(Styles styles) {
            this.styles = styles;
        }

        private List<WordParagraph> read(byte[] xml) throws XMLStreamException {
            XMLStreamReader reader = open(xml);
            while (reader.hasNext()) {
                int event = next(reader);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (reader.getLocalName().equals("Fallback") || word(reader) && reader.getLocalName().matches("del|moveFrom")) {
                        skip(reader);
                    } else if (word(reader)) {
                        begin(reader);
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT && word(reader)) {
                    end(reader.getLocalName());
                }
            }
            return read;
        }

        private static void skip(XMLStreamReader reader) throws XMLStreamException {
            for (int depth = 1; depth > 0; ) {
                int event = next(reader);
                depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            }
        }

        private void begin(XMLStreamReader reader) throws XMLStreamException {
            Open paragraph = open.peek();
            String name = reader.getLocalName();
            if (name.equals("p")) {
                RuleBroken.unlessAt(FIELD, open.size() < 50, "achievement.narrativeFile.unreadable");
                open.push(new Open());
                open.peek().style = styles.of("");
            } else if (name.equals("tbl")) {
                tables++;
            } else if (name.equals("tr") && tables == 1) {
                cells = new ArrayList<>();
                rowFont = null;
            } else if (name.equals("tc") && tables == 1) {
                cell = new StringBuilder();
            } else if (paragraph != null) {
                within(reader, name, paragraph);
            }
        }

        private void within(XMLStreamReader reader, String name, Open paragraph) throws XMLStreamException {
            switch (name) {
                case "pStyle" -> {
                    paragraph.style = styles.of(value(reader, "val"));
                    paragraph.contents = value(reader, "val").toUpperCase(Locale.ROOT).startsWith("TOC");
                }
                case "outlineLvl" -> paragraph.outline = outline(value(reader, "val"));
                case "r" -> {
                    paragraph.inRun = true;
                    paragraph.bold = null;
                    paragraph.font = "";
                }
                case "b" -> paragraph.bold = paragraph.inRun ? Boolean.valueOf(on(reader)) : paragraph.bold;
                case "rFonts" -> paragraph.font = paragraph.inRun ? font(reader) : paragraph.font;
                case "t" -> say(paragraph, text(reader));
                case "tab", "ptab" -> paragraph.text.append(paragraph.inRun ? " " : "");
                case "br", "cr" -> paragraph.text.append('\n');
                case "noBreakHyphen" -> paragraph.text.append('-');
                default -> { }
            }
        }

        private static String text(XMLStreamReader reader) throws XMLStreamException {
            StringBuilder text = new StringBuilder();
            for (int event = next(reader); event != XMLStreamConstants.END_ELEMENT; event = next(reader)) {
                RuleBroken.unlessAt(FIELD, event != XMLStreamConstants.START_ELEMENT, "achievement.narrativeFile.unreadable");
                if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA || event == XMLStreamConstants.SPACE) {
                    text.append(reader.getText());
                }
            }
            return text.toString();
        }

        private void say(Open paragraph, String text) {
            String font = paragraph.font.isEmpty() ? paragraph.style.font : paragraph.font;
            boolean old = OLD_FONT.matcher(font).matches();
            paragraph.text.append(old ? OldText.understood(text, OldText.ofFont(font)) : text);
            if (!text.isBlank()) {
                boolean bold = paragraph.bold == null ? Boolean.TRUE.equals(paragraph.style.bold) : paragraph.bold;
                paragraph.allBold &= bold;
                paragraph.oldFont = old ? font : paragraph.oldFont;
            }
        }

        private void end(String name) {
            if (name.equals("p") && !open.isEmpty()) {
                close(open.pop());
            } else if (name.equals("r") && !open.isEmpty()) {
                open.peek().inRun = false;
            } else if (name.equals("tc") && tables == 1 && cells != null && cell != null) {
                cells.add(cell.toString().strip());
                cell = null;
            } else if (name.equals("tr") && tables == 1 && cells != null) {
                String row = String.join(" | ", cells.stream().filter(text -> !text.isEmpty()).toList());
                cells = null;
                add(new WordParagraph(row, 0, false, true, rowFont));
            } else if (name.equals("tbl")) {
                tables--;
            }
        }

        private void close(Open paragraph) {
            String text = Vietnamese.nfc(paragraph.text.toString());
            if (tables > 0 && cell != null) {
                cell.append(cell.isEmpty() ? "" : " ").append(text.replaceAll("\\s+", " ").strip());
                rowFont = paragraph.oldFont == null ? rowFont : paragraph.oldFont;
            } else if (!paragraph.contents) {
                int outline = paragraph.outline >= 0 ? paragraph.outline : paragraph.style.outline;
                for (String line : text.split("\\R")) {
                    add(new WordParagraph(line.replaceAll("[\\s\\u00a0]+", " ").strip(), outline, paragraph.allBold, false, paragraph.oldFont));
                }
            }
        }

        private void add(WordParagraph paragraph) {
            if (paragraph.text().chars().noneMatch(Character::isLetterOrDigit)) {
                return;
            }
            RuleBroken.unlessAt(FIELD, read.size() < NarrativeFile.MAX_PARAGRAPHS, "achievement.narrativeFile.tooManyParagraphs", NarrativeFile.MAX_PARAGRAPHS);
            RuleBroken.unlessAt(FIELD, paragraph.text().length() <= ClusterReport.MAX_LINE, "achievement.narrativeFile.paragraphTooLong", ClusterReport.MAX_LINE);
            read.add(paragraph);
        }
    }
}
