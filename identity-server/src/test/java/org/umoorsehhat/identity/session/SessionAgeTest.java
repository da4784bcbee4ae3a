package org.umoorsehhat.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class SessionAgeTest {

    private final SessionAge filter = new SessionAge(Duration.ofHours(12));

    @Test
    void aSessionEndsHoweverMuchItIsUsed() throws Exception {
        assertThat(after(Duration.ofHours(12).plusSeconds(1)).isInvalid()).isTrue();
        assertThat(after(Duration.ofHours(11)).isInvalid()).isFalse();
    }

    private MockHttpSession after(Duration age) throws Exception {
        var session =
                new MockHttpSession() {
                    @Override
                    public long getCreationTime() {
                        return System.currentTimeMillis() - age.toMillis();
                    }
                };
        var request = new MockHttpServletRequest();
        request.setSession(session);
        filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        return session;
    }
}
