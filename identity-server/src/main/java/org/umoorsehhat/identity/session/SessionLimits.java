package org.umoorsehhat.identity.session;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.stereotype.Component;

/** Bounds the number of sessions, and how long one lives unused. */
@Component
final class SessionLimits implements HttpSessionListener, HttpSessionAttributeListener {

    private static final String NOBODY = "";

    private final SessionProperties properties;

    /** Whose each is, oldest first; an id changes at a login, the object does not. */
    private final Map<HttpSession, String> sessions = new LinkedHashMap<>();

    SessionLimits(SessionProperties properties) {
        this.properties = properties;
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        HttpSession session = event.getSession();
        session.setMaxInactiveInterval(Math.toIntExact(properties.anonymous().toSeconds()));
        end(enter(session, NOBODY));
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        synchronized (sessions) {
            sessions.remove(event.getSession());
        }
    }

    @Override
    public void attributeAdded(HttpSessionBindingEvent event) {
        if (event.getName().equals(SPRING_SECURITY_CONTEXT_KEY)
                && event.getValue() instanceof SecurityContext context
                && context.getAuthentication() != null) {
            HttpSession session = event.getSession();
            session.setMaxInactiveInterval(Math.toIntExact(properties.idle().toSeconds()));
            end(enter(session, context.getAuthentication().getName()));
        }
    }

    @Override
    public void attributeReplaced(HttpSessionBindingEvent event) {
        var now = event.getSession().getAttribute(event.getName());
        attributeAdded(new HttpSessionBindingEvent(event.getSession(), event.getName(), now));
    }

    int size() {
        synchronized (sessions) {
            return sessions.size();
        }
    }

    /** Returns what has to end for it. */
    private List<HttpSession> enter(HttpSession session, String person) {
        synchronized (sessions) {
            sessions.put(session, person);
            var one =
                    person.isEmpty() || count(person) <= properties.perPerson()
                            ? Optional.<HttpSession>empty()
                            : oldest(session, person::equals);
            one.ifPresent(sessions::remove);
            var other =
                    sessions.size() <= properties.most()
                            ? Optional.<HttpSession>empty()
                            : oldest(session, NOBODY::equals)
                                    .or(() -> oldest(session, any -> true));
            other.ifPresent(sessions::remove);
            return java.util.stream.Stream.of(one, other).flatMap(Optional::stream).toList();
        }
    }

    private long count(String person) {
        return sessions.values().stream().filter(person::equals).count();
    }

    private Optional<HttpSession> oldest(HttpSession but, Predicate<String> person) {
        return sessions.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(but) && person.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Outside of the lock: it calls back. */
    private static void end(List<HttpSession> ending) {
        for (HttpSession session : ending) {
            try {
                session.invalidate();
            } catch (IllegalStateException e) {
                // Has ended by itself meanwhile.
            }
        }
    }
}
