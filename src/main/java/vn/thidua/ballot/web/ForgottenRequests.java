package vn.thidua.ballot.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The server reads requests and writes answers in a block of memory of each of its threads, and keeps the block until later
 * requests happen to overwrite it: a filled ballot beside its card, or a teller's passphrase, would be found in a dump of the
 * memory long after the count. Asking for a whole block lets the server take a new one and give the old one up.
 */
@WebFilter({"/vote/*", "/ballot/*"})
public class ForgottenRequests implements Filter {

    private static final Logger LOG = Logger.getLogger(ForgottenRequests.class.getName());
    /** Size of a block of Grizzly, Payara's HTTP server: the largest it hands out of one. */
    private static final int BLOCK = 64 * 1024;

    private final Object memory;
    private final Method allocate;
    private final Method dispose;

    public ForgottenRequests() {
        Object found = null;
        Method take = null;
        Method giveBack = null;
        try {
            Class<?> manager = Class.forName("org.glassfish.grizzly.memory.MemoryManager");
            found = manager.getField("DEFAULT_MEMORY_MANAGER").get(null);
            take = manager.getMethod("allocate", int.class);
            giveBack = Class.forName("org.glassfish.grizzly.Buffer").getMethod("dispose");
        } catch (ReflectiveOperationException | LinkageError otherServer) {
            LOG.log(Level.WARNING, "blocks of memory of this HTTP server cannot be given up: {0}", otherServer.toString());
        }
        memory = found;
        allocate = take;
        dispose = giveBack;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
            // what is still to be written would be written into the new block
            response.flushBuffer();
        } finally {
            forget();
        }
    }

    private void forget() {
        if (allocate != null) {
            try {
                dispose.invoke(allocate.invoke(memory, BLOCK));
            } catch (ReflectiveOperationException e) {
                LOG.log(Level.WARNING, "a block of memory was not given up: {0}", e.toString());
            }
        }
    }
}
