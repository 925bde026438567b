package vn.thidua.shared;

import java.io.Serializable;
import java.util.List;

/**
 * Why a made-up case cannot be computed.
 *
 * @param pointer where in the case, as a JSON pointer (RFC 6901) into its JSON form; "" for the whole
 * @param key message key of the reason
 */
public record TryOutFault(String pointer, String key, List<Object> args) implements Serializable {

    public static TryOutFault at(String pointer, String key, Object... args) {
        return new TryOutFault(pointer, key, List.of(args));
    }

    /** {@code text} as one part of a JSON pointer. */
    public static String part(String text) {
        return "/" + text.replace("~", "~0").replace("/", "~1");
    }
}
