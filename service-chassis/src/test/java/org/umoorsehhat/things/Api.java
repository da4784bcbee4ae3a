package org.umoorsehhat.things;

import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.umoorsehhat.testsupport.Tokens;

/** The things' REST interface, as an administrator calls it. */
public record Api(WebTestClient web) {

    public static final String THINGS = "/api/appointments/things";

    public ResponseSpec get(String path) {
        return web.get().uri(path).headers(Api::admin).exchange();
    }

    public ResponseSpec send(HttpMethod method, String path, String json) {
        return web.method(method)
                .uri(path)
                .headers(Api::admin)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }

    public ResponseSpec post(String json) {
        return send(HttpMethod.POST, THINGS, json);
    }

    public Thing add(String name) {
        return web.post()
                .uri(THINGS)
                .headers(Api::admin)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("name", name))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(Thing.class)
                .returnResult()
                .getResponseBody();
    }

    public Thing rename(long id, String name) {
        return send(HttpMethod.PUT, THINGS + "/" + id, "{\"name\": \"" + name + "\"}")
                .expectStatus()
                .isOk()
                .expectBody(Thing.class)
                .returnResult()
                .getResponseBody();
    }

    private static void admin(HttpHeaders headers) {
        headers.setBearerAuth(Tokens.admin());
    }
}
