package org.umoorsehhat.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.umoorsehhat.gateway.GatewayTest;
import org.umoorsehhat.gateway.Upstreams;
import org.umoorsehhat.testsupport.Tokens;

class BodyLimitTest extends GatewayTest {

    private static final int MAXIMUM = 256 * 1024;

    @ParameterizedTest
    @ValueSource(ints = {MAXIMUM + 1, 5_000_000})
    void aBodyThatSaysItIsTooLongIsRefused(int size) throws Exception {
        refused(post(BodyPublishers.ofByteArray(new byte[size])));
    }

    @ParameterizedTest
    @ValueSource(ints = {MAXIMUM + 1, 5_000_000})
    void aBodyThatTurnsOutToBeTooLongIsRefused(int size) throws Exception {
        refused(post(chunked(size)));
    }

    @Test
    void aBodyThatFitsPasses() throws Exception {
        assertThat(post(BodyPublishers.ofByteArray(new byte[MAXIMUM])).statusCode()).isEqualTo(200);
        assertThat(post(chunked(MAXIMUM)).statusCode()).isEqualTo(200);

        assertThat(Upstreams.seenBy("booking"))
                .extracting(request -> request.getBody().length)
                .containsExactly(MAXIMUM, MAXIMUM);
    }

    @Test
    void whereNothingIsSentAKilobyteIsEnough() throws Exception {
        String path = "/unsubscribe/00000000-0000-7000-0000-000000008001/offers";
        for (BodyPublisher body :
                List.of(BodyPublishers.ofByteArray(new byte[1025]), chunked(1025))) {
            problem(send(anonymous(path).POST(body)), 413, "content-too-large");
        }
        assertThat(Upstreams.seenBy("notification")).isEmpty();
        assertThat(
                        send(anonymous(path)
                                        .POST(
                                                BodyPublishers.ofString(
                                                        "List-Unsubscribe=One-Click")))
                                .statusCode())
                .isEqualTo(200);
    }

    private static void refused(HttpResponse<String> answer) {
        problem(answer, 413, "content-too-large");
        assertThat(Upstreams.seenBy("booking")).as("nothing reached the service").isEmpty();
    }

    /** Without a length: the client does not know it beforehand. */
    private static BodyPublisher chunked(int size) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[size]));
    }

    private HttpResponse<String> post(BodyPublisher body) throws Exception {
        return send(
                as(Tokens.patient(1), "/api/appointments/appointments/")
                        .header("Content-Type", "application/json")
                        .POST(body));
    }
}
