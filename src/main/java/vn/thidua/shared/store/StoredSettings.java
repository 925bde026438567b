package vn.thidua.shared.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Values kept between starts, by name. */
@ApplicationScoped
public class StoredSettings {

    /** How far the practice clock is away from real time, as ISO-8601 duration. */
    public static final String CLOCK_OFFSET = "practice-clock-offset";

    /** Hash of the one-time token for the first administrator. */
    public static final String SETUP_TOKEN = "setup-token-hash";

    @PersistenceContext
    private EntityManager em;

    public Optional<String> get(String name) {
        return Optional.ofNullable(em.find(Setting.class, name)).map(Setting::text);
    }

    public void put(String name, String text) {
        Setting setting = em.find(Setting.class, name);
        if (setting == null) {
            em.persist(new Setting(name, text));
        } else {
            setting.change(text);
        }
    }

    public void remove(String name) {
        Setting setting = em.find(Setting.class, name);
        if (setting != null) {
            em.remove(setting);
        }
    }
}
