package org.umoorsehhat.notification;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/** Reads every line that is logged, and keeps those that tell who a patient is. */
final class LogWatch extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    /** What the tests' patients are called, and where they can be reached. */
    private static final Pattern CONTACT =
            Pattern.compile("Nour Example|@example\\.org|\\+?9665\\d{8}");

    private final List<String> leaks = new CopyOnWriteArrayList<>();
    private final AtomicLong lines = new AtomicLong();
    private final Logger own = (Logger) LoggerFactory.getLogger("org.umoorsehhat");

    /** From now on; this service's own classes say all that they can. */
    static LogWatch begin() {
        var watch = new LogWatch();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        watch.setContext(root.getLoggerContext());
        watch.start();
        root.addAppender(watch);
        watch.own.setLevel(Level.TRACE);
        return watch;
    }

    List<String> leaks() {
        return leaks;
    }

    long lines() {
        return lines.get();
    }

    @Override
    protected void append(ILoggingEvent event) {
        // The mail server of the test is not the service.
        if (event.getLoggerName().startsWith("com.icegreen")) {
            return;
        }
        lines.incrementAndGet();
        IThrowableProxy failure = event.getThrowableProxy();
        String whole =
                event.getLoggerName()
                        + ": "
                        + event.getFormattedMessage()
                        + event.getMDCPropertyMap()
                        + (failure == null ? "" : ThrowableProxyUtil.asString(failure));
        if (CONTACT.matcher(whole).find()) {
            leaks.add(whole);
        }
    }

    @Override
    public void close() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(this);
        own.setLevel(null);
        stop();
    }
}
