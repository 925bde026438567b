package vn.thidua;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Reads bundles, pages and sources for what a user would notice as a missing, untranslated or hidden text. */
final class Texts {

    private static final Pattern LINE = Pattern.compile("^([A-Za-z][\\w.]*)\\s*=\\s*(.*)$");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{[^}]*}");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");
    /** What is no word of one language: two letters or more, other than signs of units and formats. */
    private static final Pattern WORD = Pattern.compile("\\b(?!(?:kB|MB|QR|CSV|XLSX|PDF)\\b)\\p{L}{2,}");
    private static final Pattern VIETNAMESE = Pattern.compile("[ăâđêôơưĂÂĐÊÔƠƯ\\u1EA0-\\u1EF9]");
    /** What a person reads or hears; the value of some components is one, that of a hidden input is not. */
    private static final Set<String> SPOKEN = Set.of("title", "placeholder", "alt", "aria-label", "pt:aria-label", "header", "headerText",
            "footerText", "label", "hint", "emptyMessage", "summary", "requiredMessage", "confirm", "itemLabel");
    private static final Set<String> WITH_SPOKEN_VALUE = Set.of("outputText", "outputLabel", "outputFormat", "commandButton", "commandLink",
            "button", "link", "outputLink");

    private Texts() {
    }

    /** The texts of one bundle; refuses a key that stands there twice, since the first would be lost without a word. */
    static Map<String, String> bundle(String content) {
        Map<String, String> texts = new TreeMap<>();
        for (String line : content.split("\n")) {
            var entry = LINE.matcher(line.strip());
            if (!line.startsWith("#") && entry.matches() && texts.put(entry.group(1), entry.group(2).strip()) != null) {
                throw new IllegalArgumentException("twice: " + entry.group(1));
            }
        }
        return texts;
    }

    /** The arguments a text uses, such as {0}. */
    static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Keys in the string literals of a Java source; one that ends with a dot is the beginning of keys. */
    static Set<String> keysInJava(String source, Collection<String> features) {
        return keys(LITERAL.matcher(withoutComments(source)).results().map(found -> found.group(1)), features);
    }

    /** Keys in the expressions of a page. */
    static Set<String> keysInPage(String page, Collection<String> features) {
        return keys(EXPRESSION.matcher(page).results().flatMap(found -> QUOTED.matcher(found.group()).results()).map(found -> found.group(1)), features);
    }

    private static Set<String> keys(Stream<String> literals, Collection<String> features) {
        Pattern key = Pattern.compile("(" + String.join("|", features) + ")(\\.[a-z]\\w*)+\\.?|(" + String.join("|", features) + ")\\.");
        return literals.filter(literal -> key.matcher(literal).matches()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Words of a page that stand there in one language instead of in the bundles. */
    static List<String> wordsInPage(String page) throws Exception {
        List<String> words = new ArrayList<>();
        collect(parse(page), words);
        return words;
    }

    private static Element parse(String page) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page))).getDocumentElement();
    }

    private static void collect(Element element, List<String> words) {
        String name = element.getNodeName().replaceFirst(".*:", "");
        if (name.equals("script") || name.equals("style") || name.equals("outputScript")) {
            return;
        }
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            if (SPOKEN.contains(attribute.getNodeName()) || attribute.getNodeName().equals("value") && WITH_SPOKEN_VALUE.contains(name)) {
                check(element.getNodeName() + "@" + attribute.getNodeName(), attribute.getNodeValue(), words);
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                collect(inner, words);
            } else if (child.getNodeType() == Node.TEXT_NODE) {
                check(element.getNodeName(), child.getNodeValue(), words);
            }
        }
    }

    private static void check(String where, String text, List<String> words) {
        String spoken = EXPRESSION.matcher(text).replaceAll("");
        if (WORD.matcher(spoken).find()) {
            words.add(where + ": " + spoken.strip());
        }
    }

    /** Ids that stand twice on a page, where it repeats nothing: Faces refuses to show such a page. */
    static Set<String> idsTwice(String page) throws Exception {
        Set<String> seen = new TreeSet<>();
        Set<String> twice = new TreeSet<>();
        ids(parse(page), seen, twice);
        return twice;
    }

    private static void ids(Element element, Set<String> seen, Set<String> twice) {
        String name = element.getNodeName();
        if (name.equals("ui:repeat") || name.endsWith("dataTable")) {
            return;
        }
        String id = element.getAttribute("id");
        if (name.matches("(h|p|td):.*") && !id.isEmpty() && !id.contains("#{") && !seen.add(id)) {
            twice.add(id);
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                ids(inner, seen, twice);
            }
        }
    }

    /** Vietnamese text in the string literals of a Java source. */
    static List<String> vietnameseInJava(String source) {
        return LITERAL.matcher(withoutComments(source)).results().map(found -> found.group(1))
                .filter(literal -> VIETNAMESE.matcher(literal).find()).toList();
    }

    private static String withoutComments(String source) {
        return source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
    }

    static Map<Path, String> files(String folder, String ending) throws IOException {
        Map<Path, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file : files.filter(path -> path.toString().endsWith(ending)).toList()) {
                contents.put(file, Files.readString(file));
            }
        }
        return contents;
    }
}
