package vn.thidua.ballot.model;

import java.io.Serializable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Records as JSON in the one form of RFC 8785 (keys in order, no blanks, UTF-8), so that equal records have equal bytes and
 * one SHA-256. Numbers are whole; decimals, times and constants are strings. Reading is as strict: a key missing, unknown or
 * twice is refused. Needs nothing but the JDK, because the checker's command runs without a server.
 */
public final class CanonicalJson {

    private CanonicalJson() {
    }

    /** This text is no record of the kind asked for. */
    public static final class Malformed extends RuntimeException {

        Malformed(String what) {
            super(what);
        }
    }

    public static String write(Object value) {
        StringBuilder json = new StringBuilder(4096);
        write(json, value);
        return json.toString();
    }

    private static void write(StringBuilder json, Object value) {
        if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            json.append(value);
        } else if (value instanceof List<?> list) {
            json.append('[');
            for (int i = 0; i < list.size(); i++) {
                json.append(i == 0 ? "" : ",");
                write(json, list.get(i));
            }
            json.append(']');
        } else if (value instanceof Record) {
            json.append('{');
            String comma = "";
            for (var entry : components(value).entrySet()) {
                json.append(comma);
                comma = ",";
                text(json, entry.getKey());
                json.append(':');
                write(json, entry.getValue());
            }
            json.append('}');
        } else {
            text(json, value instanceof BigDecimal number ? number.toPlainString() : value instanceof Enum<?> constant ? constant.name() : value.toString());
        }
    }

    private static Map<String, Object> components(Object value) {
        Map<String, Object> components = new TreeMap<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                components.put(component.getName(), accessor.invoke(value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return components;
    }

    private static void text(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int escape = "\b\t\n\f\r\"\\".indexOf(c);
            if (escape >= 0) {
                json.append('\\').append("btnfr\"\\".charAt(escape));
            } else if (c < 0x20) {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }

    /**
     * @param mayBeNull the names of all components that may be null
     * @throws Malformed where the text is not the canonical form of such a record
     */
    public static <T extends Record> T read(String json, Class<T> type, Set<String> mayBeNull) {
        Reader reader = new Reader(json);
        Object tree = reader.value();
        if (reader.at != json.length()) {
            throw new Malformed("text after the end");
        }
        T record = type.cast(bind(tree, type, "record", mayBeNull));
        if (!write(record).equals(json)) {
            throw new Malformed("not in canonical form");
        }
        return record;
    }

    private static Object bind(Object tree, Type type, String where, Set<String> mayBeNull) {
        if (tree == null) {
            if (!mayBeNull.contains(where.substring(where.lastIndexOf('.') + 1))) {
                throw new Malformed(where);
            }
            return null;
        }
        if (type instanceof ParameterizedType list) {
            List<Object> bound = new ArrayList<>();
            for (Object element : expected(tree, List.class, where)) {
                bound.add(bind(element, list.getActualTypeArguments()[0], where + ".*", mayBeNull));
            }
            return bound;
        }
        Class<?> wanted = (Class<?>) type;
        try {
            if (wanted.isRecord()) {
                return record(expected(tree, Map.class, where), wanted, where, mayBeNull);
            } else if (wanted == int.class || wanted == Integer.class) {
                return Math.toIntExact(expected(tree, Long.class, where));
            } else if (wanted == long.class || wanted == Long.class) {
                return expected(tree, Long.class, where);
            } else if (wanted == boolean.class || wanted == Boolean.class) {
                return expected(tree, Boolean.class, where);
            }
            String text = expected(tree, String.class, where);
            if (wanted.isEnum()) {
                return Arrays.stream(wanted.getEnumConstants()).filter(constant -> ((Enum<?>) constant).name().equals(text)).findFirst()
                        .orElseThrow(() -> new Malformed(where));
            }
            return wanted == BigDecimal.class ? new BigDecimal(text) : wanted == Instant.class ? Instant.parse(text)
                    : wanted == LocalDateTime.class ? (Serializable) LocalDateTime.parse(text) : expected(text, wanted, where);
        } catch (ArithmeticException | NumberFormatException | DateTimeException e) {
            throw new Malformed(where);
        }
    }

    private static Object record(Map<?, ?> tree, Class<?> type, String where, Set<String> mayBeNull) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            if (!tree.containsKey(components[i].getName())) {
                throw new Malformed(where + "." + components[i].getName());
            }
            types[i] = components[i].getType();
            values[i] = bind(tree.get(components[i].getName()), components[i].getGenericType(), where + "." + components[i].getName(), mayBeNull);
        }
        if (tree.size() != components.length) {
            throw new Malformed(where);
        }
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new Malformed(where);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T expected(Object value, Class<T> type, String where) {
        if (!type.isInstance(value)) {
            throw new Malformed(where);
        }
        return type.cast(value);
    }

    private static final class Reader {

        private final String json;
        private int at;

        Reader(String json) {
            this.json = json;
        }

        Object value() {
            char c = peek();
            return switch (c) {
                case '{' -> object();
                case '[' -> array();
                case '"' -> text();
                case 't' -> word("true", true);
                case 'f' -> word("false", false);
                case 'n' -> word("null", null);
                default -> number();
            };
        }

        private Map<String, Object> object() {
            Map<String, Object> object = new TreeMap<>();
            at++;
            for (boolean first = true; peek() != '}'; first = false) {
                separator(first);
                String key = text();
                need(':');
                if (object.containsKey(key)) {
                    throw new Malformed("twice: " + key);
                }
                object.put(key, value());
            }
            at++;
            return object;
        }

        private List<Object> array() {
            List<Object> array = new ArrayList<>();
            at++;
            for (boolean first = true; peek() != ']'; first = false) {
                separator(first);
                array.add(value());
            }
            at++;
            return array;
        }

        private void separator(boolean first) {
            if (!first) {
                need(',');
            }
        }

        private String text() {
            need('"');
            StringBuilder text = new StringBuilder();
            while (peek() != '"') {
                char c = json.charAt(at++);
                if (c < 0x20) {
                    throw new Malformed("control character");
                }
                text.append(c == '\\' ? escaped() : c);
            }
            at++;
            return text.toString();
        }

        private char escaped() {
            char kind = peek();
            at++;
            int plain = "btnfr\"\\/".indexOf(kind);
            if (plain >= 0) {
                return "\b\t\n\f\r\"\\/".charAt(plain);
            }
            if (kind != 'u' || at + 4 > json.length() || !json.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
                throw new Malformed("escape");
            }
            at += 4;
            return (char) Integer.parseInt(json.substring(at - 4, at), 16);
        }

        private Object word(String word, Object meaning) {
            if (!json.startsWith(word, at)) {
                throw new Malformed("word");
            }
            at += word.length();
            return meaning;
        }

        private Long number() {
            int from = at;
            while (at < json.length() && "-0123456789".indexOf(json.charAt(at)) >= 0) {
                at++;
            }
            String digits = json.substring(from, at);
            if (!digits.matches("-?(0|[1-9]\\d{0,17})")) {
                throw new Malformed("number");
            }
            return Long.valueOf(digits);
        }

        private char peek() {
            if (at >= json.length()) {
                throw new Malformed("it ends too early");
            }
            return json.charAt(at);
        }

        private void need(char c) {
            if (peek() != c) {
                throw new Malformed("no " + c);
            }
            at++;
        }
    }
}
