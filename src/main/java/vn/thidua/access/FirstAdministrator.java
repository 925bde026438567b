package vn.thidua.access;

import java.util.Optional;

/** How a new installation gets its first account: by a token that only the reader of the server's log knows. */
public interface FirstAdministrator {

    /** Whether there is no account at all. */
    boolean needed();

    /** A new one-time token that replaces an earlier one; empty where there is an account. */
    Optional<String> token();
}
