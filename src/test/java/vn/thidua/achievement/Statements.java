package vn.thidua.achievement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.eclipse.persistence.sessions.server.ServerSession;

/** Counts the SQL statements that the calling thread sends, by EclipseLink's own log of them. */
@ApplicationScoped
public class Statements {

    @PersistenceUnit
    private EntityManagerFactory factory;

    public int during(Callable<?> step) throws Exception {
        ServerSession session = factory.unwrap(ServerSession.class);
        SessionLog before = session.getSessionLog();
        AtomicInteger count = new AtomicInteger();
        Thread thread = Thread.currentThread();
        AbstractSessionLog counting = new AbstractSessionLog() {
            @Override
            public boolean shouldLog(int level, String category) {
                return SessionLog.SQL.equals(category) && Thread.currentThread() == thread;
            }

            @Override
            public void log(SessionLogEntry entry) {
                count.incrementAndGet();
            }
        };
        counting.setSession(session);
        session.setSessionLog(counting);
        try {
            step.call();
        } finally {
            session.setSessionLog(before);
        }
        return count.get();
    }
}
