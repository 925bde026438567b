package vn.thidua.achievement.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.thidua.shared.text.Vietnamese;

/**
 * How the paragraphs of a unit's Word file are understood: which are headings of a section, and to which section the others
 * go. It is a proposal that a person looks at; nothing is left out that she has not seen.
 */
public record NarrativeReading(List<Item> items, Set<String> oldFonts) implements Serializable {

    /** Why a paragraph is proposed as it is. */
    public enum ReadingHint {
        NONE,
        /** Names a section and is not taken itself. */
        HEADING,
        /** A heading that names no section known: what follows goes to the results. */
        UNKNOWN_HEADING,
        /** Stands before the first heading. */
        BEFORE_HEADINGS,
        /** Head or foot of the letter (state name, number, title, signature): proposed to be left out. */
        LETTERHEAD,
        /** Written in a font of the time before Unicode: its letters are not what they look like. */
        OLD_FONT
    }

    /** @param section null where it is proposed to leave the paragraph out */
    public record Item(String text, NarrativeSection section, ReadingHint hint, NarrativeSection opens) implements Serializable {
    }

    /** A number before a heading ends with a sign, unless it has several parts: "5 models" is none. */
    private static final Pattern NUMBER = Pattern.compile("^\\s*(?:(?<roman>[IVX]{1,5})[./)\\-:]|(?<letter>[A-Z\\u0110])[./)\\-:]|(?<digits>\\d{1,2}(?:\\.\\d{1,2}){1,3})[./)\\-:]?|(?<digit>\\d{1,2})[./)\\-:])\\s+(?=\\S)");
    /** What only has a number in front names its section near its beginning, else it is an item of a list. */
    private static final int NEAR_BEGINNING = 20;
    private static final int LONGEST_HEADING = 150;

    private static final List<String> PLAN = List.of("phuong huong", "nhiem vu nam", "nhiem vu thang", "nhiem vu trong tam nam", "ke hoach nam", "nhiem vu thoi gian toi");
    private static final List<String> PROPOSALS = List.of("de xuat", "kien nghi");
    private static final List<String> DIFFICULTIES = List.of("ton tai", "han che", "kho khan", "vuong mac", "nguyen nhan");
    private static final List<String> BREAKTHROUGHS = List.of("khau dot pha", "nhiem vu trong tam", "nhiem vu dot pha");
    private static final List<String> MODELS = List.of("mo hinh", "cau lac bo");
    private static final List<String> RESULTS = List.of("ket qua", "thanh tich", "uu diem", "tinh hinh", "mat duoc");
    private static final List<String> LETTER = List.of("cong hoa xa hoi chu nghia viet nam", "doc lap - tu do - hanh phuc", "doc lap – tu do – hanh phuc", "noi nhan",
            "- luu", "t/m", "tm.", "chu tich", "pho chu tich");

    public static NarrativeReading of(List<WordParagraph> paragraphs) {
        List<Item> items = new ArrayList<>();
        Set<String> oldFonts = new TreeSet<>();
        NarrativeSection current = NarrativeSection.RESULTS;
        int depth = 0;
        for (WordParagraph paragraph : paragraphs) {
            if (paragraph.oldFont() != null) {
                oldFonts.add(paragraph.oldFont());
            }
            String key = Vietnamese.searchKey(paragraph.text());
            int level = headingLevel(paragraph);
            boolean weak = paragraph.outline() == 0 && !paragraph.bold() && !capitals(paragraph.text());
            NarrativeSection opens = level == 0 ? null : sectionOf(weak ? key.substring(0, Math.min(key.length(), NEAR_BEGINNING)) : key);
            if (opens != null && (depth == 0 || level <= depth || opens != current)) {
                // a result "in the two breakthroughs" below "Results" opens its own section; the next heading of its rank closes it
                current = opens;
                depth = level;
                items.add(new Item(paragraph.text(), null, ReadingHint.HEADING, opens));
            } else if (letterhead(paragraph, key, level, depth)) {
                items.add(new Item(paragraph.text(), null, ReadingHint.LETTERHEAD, null));
            } else if (level > 0 && !weak && depth > 0 && level <= depth) {
                current = NarrativeSection.RESULTS;
                depth = level;
                items.add(new Item(paragraph.text(), current, ReadingHint.UNKNOWN_HEADING, null));
            } else {
                ReadingHint hint = paragraph.oldFont() != null ? ReadingHint.OLD_FONT : depth == 0 ? ReadingHint.BEFORE_HEADINGS : ReadingHint.NONE;
                items.add(new Item(paragraph.text(), current, hint, null));
            }
        }
        return new NarrativeReading(items, oldFonts);
    }

    /** 0 for what is no heading; else the smaller the higher it stands: letters and Roman numbers over 1., over 1.1. */
    private static int headingLevel(WordParagraph paragraph) {
        String text = paragraph.text();
        if (text.length() > LONGEST_HEADING || paragraph.row()) {
            return 0;
        }
        if (paragraph.outline() > 0) {
            return paragraph.outline();
        }
        var numbered = NUMBER.matcher(text);
        boolean capitals = capitals(text);
        boolean sentence = text.matches("(?s).*[.;,]\\s*");
        if (numbered.find() && (paragraph.bold() || capitals || !sentence)) {
            String parts = numbered.group("digits");
            return parts != null ? 2 + (int) parts.chars().filter(sign -> sign == '.').count() : numbered.group("digit") != null ? 2 : 1;
        }
        return !sentence && capitals ? 1 : !sentence && paragraph.bold() ? 3 : 0;
    }

    private static boolean capitals(String text) {
        return text.equals(text.toUpperCase(Vietnamese.LOCALE)) && text.chars().anyMatch(Character::isLetter);
    }

    private static NarrativeSection sectionOf(String key) {
        if (first(key, PLAN) >= 0) {
            return NarrativeSection.PLAN;
        }
        int results = first(key, RESULTS);
        int difficulties = first(key, DIFFICULTIES);
        int proposals = first(key, PROPOSALS);
        if (first(key, BREAKTHROUGHS) >= 0) {
            return NarrativeSection.BREAKTHROUGHS;
        }
        if (first(key, MODELS) >= 0) {
            return NarrativeSection.MODELS;
        }
        if (difficulties >= 0 && (results < 0 || difficulties < results)) {
            return NarrativeSection.DIFFICULTIES;
        }
        if (proposals >= 0 && results < 0) {
            return NarrativeSection.PROPOSALS;
        }
        return results >= 0 ? NarrativeSection.RESULTS : null;
    }

    private static int first(String key, List<String> words) {
        return words.stream().mapToInt(key::indexOf).filter(at -> at >= 0).min().orElse(-1);
    }

    private static boolean letterhead(WordParagraph paragraph, String key, int level, int depth) {
        boolean marked = LETTER.stream().anyMatch(word -> paragraph.row() && depth == 0 ? key.contains(word) : key.startsWith(word) && key.length() <= 60);
        boolean number = key.matches("so:?\\s*[\\d. …]*[-/].{1,40}");
        boolean date = key.matches("[^.;]{0,40},? ?ngay [\\d. …]+ ?thang [\\d. …]+ ?nam [\\d. …]+");
        boolean title = level > 0 && (key.startsWith("bao cao") || key.startsWith("tong ket "));
        return marked || depth == 0 && (number || date || title);
    }

    public long proposed() {
        return items.stream().filter(item -> item.section() != null).count();
    }
}
