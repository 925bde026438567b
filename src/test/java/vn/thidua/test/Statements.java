package vn.thidua.test;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts the SQL statements of a step, by what the persistence provider would log of them. */
public final class Statements {

    private Statements() {
    }

    /** How many statements the step takes; it runs once before, so that nothing is counted which only the first call needs. */
    public static int of(Callable<?> step) throws Exception {
        step.call();
        AtomicInteger count = new AtomicInteger();
        Handler counter = new Handler() {
            @Override
            public void publish(LogRecord record) {
                count.incrementAndGet();
            }

            @Override
            public void flush() {
                // nothing is kept
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        counter.setLevel(Level.ALL);
        Map<Logger, Level> before = new LinkedHashMap<>();
        for (Logger logger : sql()) {
            before.put(logger, logger.getLevel());
            logger.addHandler(counter);
            logger.setUseParentHandlers(false);
            logger.setLevel(Level.FINE);
        }
        try {
            step.call();
        } finally {
            before.forEach((logger, level) -> {
                logger.setLevel(level);
                logger.setUseParentHandlers(true);
                logger.removeHandler(counter);
            });
        }
        return count.get();
    }

    private static List<Logger> sql() {
        return Collections.list(LogManager.getLogManager().getLoggerNames()).stream()
                .filter(name -> name.startsWith("org.eclipse.persistence") && name.endsWith(".sql")).map(Logger::getLogger).toList();
    }
}
