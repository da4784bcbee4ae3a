package org.umoorsehhat.identity.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TrustedProxiesTest {

    private static final String PROXY = "10.1.2.3";

    @Test
    void nobodyIsBelievedByDefault() throws Exception {
        ServletRequest seen = seen(List.of(), request("127.0.0.1", "192.0.2.7"));

        assertThat(seen.getRemoteAddr()).isEqualTo("127.0.0.1");
        assertThat(seen.isSecure()).isFalse();
    }

    @Test
    void aTrustedProxyTellsWhoItIs() throws Exception {
        ServletRequest seen = seen(List.of("10.0.0.0/8"), request(PROXY, "192.0.2.7"));

        assertThat(seen.getRemoteAddr()).isEqualTo("192.0.2.7");
        assertThat(seen.getScheme()).isEqualTo("https");
        assertThat(seen.getServerPort()).isEqualTo(443);
        assertThat(seen.getServerName()).isEqualTo("id.example");
    }

    @Test
    void whatTheClientHasClaimedItselfIsNotBelieved() throws Exception {
        ServletRequest seen =
                seen(List.of("10.0.0.0/8"), request(PROXY, "203.0.113.1, 192.0.2.7, 10.9.9.9"));

        assertThat(seen.getRemoteAddr()).isEqualTo("192.0.2.7");
    }

    @Test
    void whatIsNoAddressEndsTheList() throws Exception {
        ServletRequest seen =
                seen(List.of("10.0.0.0/8"), request(PROXY, "192.0.2.7, id.example, 10.9.9.9"));

        assertThat(seen.getRemoteAddr()).isEqualTo("10.9.9.9");
    }

    private static MockHttpServletRequest request(String from, String forwardedFor) {
        var request = new MockHttpServletRequest("GET", "/login");
        request.setRemoteAddr(from);
        request.setServerName("id.example");
        request.addHeader("X-Forwarded-For", forwardedFor);
        request.addHeader("X-Forwarded-Proto", "https");
        request.addHeader("X-Forwarded-Host", "evil.example");
        return request;
    }

    private static ServletRequest seen(List<String> trusted, MockHttpServletRequest request)
            throws Exception {
        var chain = new MockFilterChain();
        new TrustedProxies(new ProxyProperties(trusted))
                .doFilter(request, new MockHttpServletResponse(), chain);
        ServletRequest seen = chain.getRequest();
        assertThat(seen).isNotNull();
        return seen;
    }
}
