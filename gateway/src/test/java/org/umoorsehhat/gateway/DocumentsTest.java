package org.umoorsehhat.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One page for the documents of four services; no token is needed to read. */
class DocumentsTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(strings = {"scheduling", "booking", "waitlist", "notification"})
    void everyServicesDocumentIsHere(String service) throws Exception {
        assertThat(send(anonymous("/v3/api-docs/" + service)).body()).contains(service);
        assertThat(Upstreams.seenBy(service).getFirst().getUrl()).isEqualTo("/v3/api-docs");
    }

    @Test
    void thePageOffersAllOfThem() throws Exception {
        JsonNode config =
                JsonMapper.shared().readTree(send(anonymous("/v3/api-docs/swagger-config")).body());

        assertThat(config.path("urls").valueStream().map(it -> it.path("url").asString()))
                .containsExactlyInAnyOrder(
                        "/v3/api-docs/scheduling",
                        "/v3/api-docs/booking",
                        "/v3/api-docs/waitlist",
                        "/v3/api-docs/notification");
    }

    @Test
    void thePageIsThere() throws Exception {
        HttpResponse<String> moved = send(anonymous("/swagger-ui.html"));
        assertThat(moved.statusCode()).isEqualTo(302);
        URI page = URI.create(moved.headers().firstValue("Location").orElseThrow());

        HttpResponse<String> answer = send(anonymous(page.getPath()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("swagger-ui");
    }
}
