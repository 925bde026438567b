package vn.thidua.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import vn.thidua.shared.text.Messages;

/** Texts in pages: {@code #{msg['key']}}, with arguments {@code #{msg.of('key', a)}}, of an enum {@code #{msg.name(x)}}. */
@Named
@RequestScoped
public class Msg extends AbstractMap<String, String> {

    @Inject
    private Language language;

    @Override
    public String get(Object key) {
        return Messages.text(language.getLocale(), (String) key);
    }

    @Override
    public boolean containsKey(Object key) {
        return true;
    }

    public String of(String key, Object first) {
        return Messages.text(language.getLocale(), key, first);
    }

    public String of(String key, Object first, Object second) {
        return Messages.text(language.getLocale(), key, first, second);
    }

    public String of(String key, Object first, Object second, Object third) {
        return Messages.text(language.getLocale(), key, first, second, third);
    }

    public String of(String key, Object first, Object second, Object third, Object fourth) {
        return Messages.text(language.getLocale(), key, first, second, third, fourth);
    }

    public String name(Enum<?> constant) {
        return constant == null ? "" : Messages.text(language.getLocale(), constant);
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return Set.of();
    }
}
