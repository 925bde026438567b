package vn.thidua.shared.web;

import static vn.thidua.shared.TryOutFault.part;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.thidua.shared.TryOutFault;
import vn.thidua.shared.text.Vietnamese;

/**
 * Reads JSON strictly: a field that is not described is refused, so that a slip of the pen does not count as nothing entered.
 * Numbers come as JSON numbers or as strings with a dot before decimals and are taken exactly as they stand. Every fault is
 * named, not only the first.
 */
public abstract class JsonReading {

    public static final int MAX_BYTES = 1024 * 1024;

    protected static final int MAX_NESTING = 12;
    private static final int MAX_DIGITS = 30;
    /** Whole numbers lie below it: nothing that is counted here comes near. */
    private static final int WHOLE_BELOW = 1_000_000;
    /** More faults help nobody. */
    private static final int MAX_FAULTS = 100;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?");
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private final List<TryOutFault> faults = new ArrayList<>();

    /** Whether nothing wrong has been found so far. */
    protected boolean sound() {
        return faults.isEmpty();
    }

    protected List<TryOutFault> named() {
        return List.copyOf(faults.subList(0, Math.min(MAX_FAULTS, faults.size())));
    }

    protected JsonObject parse(byte[] json) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
        } catch (CharacterCodingException e) {
            fault("", "shared.json.notUnicode");
            return null;
        }
        if (nestedDeeply(text)) {
            fault("", "shared.json.nested", MAX_NESTING);
            return null;
        }
        try (JsonReader reader = READERS.createReader(new StringReader(text.startsWith("\ufeff") ? text.substring(1) : text))) {
            if (reader.readValue() instanceof JsonObject root) {
                return root;
            }
            fault("", "shared.json.needsObject");
        } catch (JsonParsingException unreadable) {
            fault("", "shared.json.notJson", unreadable.getLocation() == null ? 0 : unreadable.getLocation().getLineNumber(),
                    unreadable.getLocation() == null ? 0 : unreadable.getLocation().getColumnNumber());
        } catch (JsonException | IllegalStateException | UnsupportedOperationException | ArithmeticException unreadable) {
            // what else the parser may say of nonsense, such as numbers of a thousand digits
            fault("", "shared.json.notJson", 0, 0);
        }
        return null;
    }

    /** Looked at before parsing, because a parser may recurse into ten thousand brackets. */
    private static boolean nestedDeeply(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (quoted && letter == '\\') {
                i++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && (letter == '{' || letter == '[')) {
                depth++;
            } else if (!quoted && (letter == '}' || letter == ']')) {
                depth--;
            }
            if (depth > MAX_NESTING) {
                return true;
            }
        }
        return false;
    }

    protected Map<String, BigDecimal> numbers(String at, JsonObject holder, String name) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        JsonObject told = object(at, holder, name);
        if (told != null) {
            for (var entry : told.entrySet()) {
                BigDecimal number = number(at + "/" + name + part(entry.getKey()), entry.getValue());
                if (number != null) {
                    numbers.put(Vietnamese.nfc(entry.getKey()), number);
                }
            }
        }
        return numbers;
    }

    protected List<String> texts(String at, JsonObject holder, String name) {
        List<String> texts = new ArrayList<>();
        JsonArray array = array(at, holder, name);
        for (int i = 0; array != null && i < array.size(); i++) {
            boolean text = array.get(i) instanceof JsonString;
            must(at + "/" + name + "/" + i, text, "shared.json.needsText");
            if (text) {
                texts.add(nfc((JsonString) array.get(i)));
            }
        }
        return texts;
    }

    /** The objects of an array by their pointers. */
    protected Map<String, JsonObject> objects(String at, JsonObject holder, String name, Set<String> fields) {
        Map<String, JsonObject> objects = new LinkedHashMap<>();
        JsonArray array = array(at, holder, name);
        for (int i = 0; array != null && i < array.size(); i++) {
            String here = at + "/" + name + "/" + i;
            must(here, array.get(i) instanceof JsonObject, "shared.json.needsObject");
            if (array.get(i) instanceof JsonObject object) {
                known(here, object, fields);
                objects.put(here, object);
            }
        }
        return objects;
    }

    protected JsonArray array(String at, JsonObject holder, String name) {
        JsonValue told = holder.get(name);
        must(at + "/" + name, absent(told) || told instanceof JsonArray, "shared.json.needsList");
        return told instanceof JsonArray array ? array : null;
    }

    protected JsonObject object(String at, JsonObject holder, String name) {
        JsonValue told = holder.get(name);
        must(at + "/" + name, absent(told) || told instanceof JsonObject, "shared.json.needsObject");
        return told instanceof JsonObject object ? object : null;
    }

    protected String text(String at, JsonObject holder, String name) {
        JsonValue told = holder.get(name);
        must(at + "/" + name, absent(told) || told instanceof JsonString, "shared.json.needsText");
        return told instanceof JsonString text ? nfc(text) : null;
    }

    protected <E extends Enum<E>> E named(String at, JsonObject holder, String name, Class<E> type) {
        String told = text(at, holder, name);
        List<E> constants = Arrays.asList(type.getEnumConstants());
        E found = constants.stream().filter(constant -> constant.name().equals(told)).findFirst().orElse(null);
        must(at + "/" + name, told == null || found != null, "shared.json.notOneOf", constants.toString());
        return found;
    }

    protected Integer whole(String at, JsonObject holder, String name) {
        BigDecimal number = number(at, holder, name);
        boolean whole = number == null || number.abs().compareTo(BigDecimal.valueOf(WHOLE_BELOW)) < 0 && number.stripTrailingZeros().scale() <= 0;
        must(at + "/" + name, whole, "shared.json.needsWhole");
        return whole && number != null ? number.intValueExact() : null;
    }

    protected BigDecimal number(String at, JsonObject holder, String name) {
        return holder.containsKey(name) ? number(at + "/" + name, holder.get(name)) : null;
    }

    protected BigDecimal number(String at, JsonValue told) {
        if (absent(told)) {
            return null;
        }
        BigDecimal number = null;
        if (told instanceof JsonString text) {
            number = NUMBER.matcher(text.getString()).matches() ? new BigDecimal(text.getString()) : null;
        } else if (told instanceof JsonNumber written) {
            number = exact(written);
        }
        must(at, number != null, "shared.json.needsExactNumber", MAX_DIGITS);
        return number;
    }

    /** The number in plain notation; null where it is longer than any figure can be. */
    private static BigDecimal exact(JsonNumber written) {
        BigDecimal number;
        try {
            number = written.bigDecimalValue();
        } catch (ArithmeticException | UnsupportedOperationException tooLong) {
            return null;
        }
        if (number.precision() > MAX_DIGITS || Math.abs((long) number.scale()) > MAX_DIGITS) {
            return null;
        }
        BigDecimal short6 = number.scale() > 6 ? number.stripTrailingZeros() : number;
        return short6.scale() < 0 ? short6.setScale(0) : short6;
    }

    protected void known(String at, JsonObject object, Set<String> fields) {
        object.keySet().stream().filter(name -> !fields.contains(name))
                .forEach(name -> fault(at + part(name), "shared.json.fieldUnknown", name, new TreeSet<>(fields).toString()));
    }

    protected static boolean absent(JsonValue told) {
        return told == null || told == JsonValue.NULL || told.getValueType() == JsonValue.ValueType.NULL;
    }

    protected static String nfc(JsonString text) {
        return Vietnamese.nfc(text.getString());
    }

    protected void must(String at, boolean holds, String key, Object... args) {
        if (!holds) {
            fault(at, key, args);
        }
    }

    protected void fault(String at, String key, Object... args) {
        faults.add(TryOutFault.at(at, key, args));
    }
}
