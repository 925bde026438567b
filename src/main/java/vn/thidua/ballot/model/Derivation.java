package vn.thidua.ballot.model;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.Collectors;
import vn.thidua.shared.text.Messages;

/** The steps from the numbers to the result, as sentences that anybody can check by hand, in each language. */
public record Derivation(List<Line> lines) implements Serializable {

    /** A sentence of the bundles; constants among the arguments, also in lists, are written in the reader's language. */
    public record Line(String key, List<Serializable> args) implements Serializable {

        static Line of(String key, Serializable... args) {
            return new Line(key, List.copyOf(Arrays.asList(args)));
        }

        public String text(Locale locale) {
            return Messages.text(locale, key, args.stream().map(arg -> said(arg, locale)).toArray());
        }

        private static Object said(Object arg, Locale locale) {
            if (arg instanceof List<?> several) {
                return several.stream().map(one -> String.valueOf(said(one, locale))).collect(Collectors.joining(", "));
            }
            return arg instanceof Enum<?> constant ? Messages.text(locale, constant) : arg;
        }
    }

    /** The same with one step more at the end. */
    Derivation with(Line line) {
        return new Derivation(Stream.concat(lines.stream(), Stream.of(line)).toList());
    }

    public List<String> text(Locale locale) {
        return lines.stream().map(line -> line.text(locale)).toList();
    }
}
