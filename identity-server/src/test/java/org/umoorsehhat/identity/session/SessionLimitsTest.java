package org.umoorsehhat.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

class SessionLimitsTest {

    private static final int MOST = 10;

    private final SessionLimits limits =
            new SessionLimits(
                    new SessionProperties(
                            MOST,
                            2,
                            Duration.ofMinutes(30),
                            Duration.ofMinutes(5),
                            Duration.ofHours(12)));

    @Test
    void thoseOfNobodyGoFirst() {
        MockHttpSession somebodys = session();
        login(somebodys, "doctor2");

        List<MockHttpSession> nobodys = new ArrayList<>();
        for (int i = 0; i < 3 * MOST; i++) {
            nobodys.add(session());
        }

        assertThat(limits.size()).isEqualTo(MOST);
        assertThat(somebodys.isInvalid()).isFalse();
        assertThat(nobodys.getFirst().isInvalid()).isTrue();
        assertThat(nobodys.getLast().isInvalid()).isFalse();
    }

    @Test
    void neverMoreThanThereMayBeEvenOfPeople() {
        List<MockHttpSession> all = new ArrayList<>();
        for (int i = 0; i < 2 * MOST; i++) {
            all.add(session());
            login(all.getLast(), "patient" + i);
        }

        assertThat(limits.size()).isEqualTo(MOST);
        assertThat(all.getFirst().isInvalid()).isTrue();
        assertThat(all.getLast().isInvalid()).isFalse();
    }

    @Test
    void aPersonHasAFew() {
        MockHttpSession first = session();
        login(first, "doctor2");
        MockHttpSession second = session();
        login(second, "doctor2");
        MockHttpSession third = session();
        login(third, "doctor2");

        assertThat(first.isInvalid()).isTrue();
        assertThat(second.isInvalid()).isFalse();
        assertThat(third.isInvalid()).isFalse();
    }

    @Test
    void oneThatNobodyHasLoggedInWithLivesShortly() {
        MockHttpSession session = session();
        assertThat(session.getMaxInactiveInterval()).isEqualTo(300);

        login(session, "doctor2");
        assertThat(session.getMaxInactiveInterval()).isEqualTo(1_800);
    }

    private MockHttpSession session() {
        var session =
                new MockHttpSession() {
                    @Override
                    public void invalidate() {
                        limits.sessionDestroyed(new HttpSessionEvent(this));
                        super.invalidate();
                    }
                };
        limits.sessionCreated(new HttpSessionEvent(session));
        return session;
    }

    private void login(MockHttpSession session, String name) {
        var context =
                new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(name, null, List.of()));
        limits.attributeAdded(
                new HttpSessionBindingEvent(
                        session,
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        context));
    }
}
