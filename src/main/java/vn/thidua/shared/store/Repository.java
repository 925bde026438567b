package vn.thidua.shared.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Root;
import vn.thidua.shared.StaleVersion;

/** What all repositories share; only classes in a {@code store} package see the EntityManager. */
public abstract class Repository<T extends Root> {

    @PersistenceContext
    protected EntityManager em;

    private final Class<T> type;

    protected Repository(Class<T> type) {
        this.type = type;
    }

    /** Stores a new root and gives it its id at once. */
    public T add(T root) {
        em.persist(root);
        em.flush();
        return root;
    }

    /**
     * Stores new roots together and lets go of all that was loaded so far, the new ones too: a long list would otherwise get
     * slower with every row, because each flush looks at everything there is.
     */
    public void addAll(List<T> roots) {
        roots.forEach(em::persist);
        em.flush();
        em.clear();
    }

    public Optional<T> find(long id) {
        return Optional.ofNullable(em.find(type, id));
    }

    /** @throws NotFound where there is none */
    public T get(long id) {
        return find(id).orElseThrow(NotFound::new);
    }

    /**
     * The root for a change, if nobody changed it since the user saw {@code seenVersion}. Its version always moves on,
     * also where only a part of the aggregate changes, so that the later of two editors is told.
     *
     * @throws StaleVersion where the version is another one
     */
    public T get(long id, long seenVersion) {
        T root = get(id);
        if (root.version() != seenVersion) {
            throw new StaleVersion();
        }
        em.lock(root, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return root;
    }
}
