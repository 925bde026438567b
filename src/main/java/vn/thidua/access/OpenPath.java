package vn.thidua.access;

/** Paths that are served to whoever is not signed in; everything that no feature declares is refused. */
public interface OpenPath {

    /** @param path below the context root, without parameters */
    boolean covers(String path);
}
