package org.umoorsehhat.identity.event;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.umoorsehhat.identity.client.People;

/**
 * One line and one count for each {@link SecurityEvent}: {@code security event=login_failed
 * via=form name=doctor2 address=192.0.2.7}, the same as fields where logs are structured.
 *
 * <p>No password and no token is in it. A name is only if somebody has it: people type their
 * password into the wrong field.
 */
@Component
public final class SecurityLog {

    private static final Logger LOG = LoggerFactory.getLogger("org.umoorsehhat.identity.security");

    private final People people;
    private final Map<SecurityEvent, Counter> counters = new EnumMap<>(SecurityEvent.class);

    SecurityLog(People people, MeterRegistry metrics) {
        this.people = people;
        for (SecurityEvent event : SecurityEvent.values()) {
            // From the start, so that an alert sees the first one rise.
            counters.put(
                    event,
                    Counter.builder("identity.security.events")
                            .description("Logins, refusals and log-outs")
                            .tag("event", event.word())
                            .register(metrics));
        }
    }

    /**
     * @param via what it came by: {@code form}, {@code passkey}, {@code token}, {@code authorize}
     * @param name of whoever it was, or said to be
     */
    public void tell(SecurityEvent event, String via, @Nullable String name) {
        Counter counter = counters.get(event);
        if (counter != null) {
            counter.increment();
        }
        String known = name == null || people.named(name) == null ? "" : name;
        String address = address();
        LoggingEventBuilder line =
                LOG.atInfo()
                        .addKeyValue("event.action", event.word())
                        .addKeyValue("login.via", via);
        if (!known.isEmpty()) {
            line = line.addKeyValue("user.name", known);
        }
        if (!address.isEmpty()) {
            line = line.addKeyValue("source.ip", address);
        }
        line.log("security event={} via={} name={} address={}", event.word(), via, known, address);
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                ? address(now.getRequest())
                : "";
    }

    private static String address(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        return address == null ? "" : address;
    }
}
