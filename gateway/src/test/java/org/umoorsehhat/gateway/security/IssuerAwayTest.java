package org.umoorsehhat.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.umoorsehhat.gateway.GatewayTest;
import org.umoorsehhat.testsupport.Tokens;

@TestPropertySource(properties = "OIDC_JWK_SET_URI=http://localhost:19/oauth2/jwks")
class IssuerAwayTest extends GatewayTest {

    @Test
    void aTokenThatCannotBeCheckedIsNeitherGoodNorBad() throws Exception {
        HttpResponse<String> answer = send(as(Tokens.admin(), "/api/appointments/appointments/"));

        problem(answer, 503, "service-unavailable");
        assertThat(retryAfter(answer)).isEqualTo(5);
    }
}
