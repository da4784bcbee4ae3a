package org.umoorsehhat.gateway.route;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.umoorsehhat.gateway.GatewayTest;
import org.umoorsehhat.gateway.Upstreams;
import org.umoorsehhat.testsupport.Tokens;

class RoutesTest extends GatewayTest {

    @ParameterizedTest
    @CsvSource({
        "scheduling, doctors",
        "scheduling, doctors/7",
        "scheduling, services",
        "scheduling, services/7",
        "scheduling, time-slots",
        "scheduling, time-slots/7",
        "scheduling, time-slots/bulk_create",
        "scheduling, time-slots/recurring/7",
        "scheduling, time-off",
        "scheduling, time-off/7",
        "scheduling, time-off/close_day",
        "scheduling, locations",
        "scheduling, rooms/7",
        "scheduling, holidays/7",
        "booking, patients",
        "booking, patients/7/erase",
        "booking, appointments",
        "booking, appointments/7",
        "booking, appointments/01890a5d-ac96-774b-bcce-b302099a8057/confirm",
        "booking, appointments/today",
        "booking, appointments/bulk",
        "booking, appointments/statistics",
        "booking, appointments/export",
        "booking, appointments/stream",
        "booking, appointments/7/logs",
        "booking, check-availability",
        "booking, next-available",
        "booking, availability",
        "booking, availability/days",
        "booking, availability/next",
        "booking, slots/overbooked",
        "scheduling, operations/scheduling-service",
        "scheduling, operations/scheduling-service/dead-letters",
        "booking, operations/booking-service",
        "booking, operations/booking-service/audit-chain",
        "booking, operations/booking-service/dead-letters/replay",
        "waitlist, operations/waitlist-service",
        "notification, operations/notification-service/dead-letters",
        "waitlist, waiting-list",
        "waitlist, waiting-list/7/accept",
        "waitlist, waiting-list/bulk",
        "waitlist, waiting-list/offers",
        "notification, reminders",
        "notification, reminders/7/send",
        "notification, reminders/process",
        "notification, preferences/7",
        "notification, appointments/7/reminders",
        "notification, appointments/7/messages",
        "notification, appointments/01890a5d-ac96-774b-bcce-b302099a8057/reminders",
    })
    void everyPathHasItsServiceWithAndWithoutASlashAtItsEnd(String service, String path)
            throws Exception {
        String full = "/api/appointments/" + path;

        for (String asked : new String[] {full, full + "/"}) {
            assertThat(get(asked).body()).contains(service);
            assertThat(post(asked + "?page=2").body()).contains(service);
        }

        assertThat(Upstreams.seenBy(service))
                .extracting(LoggedRequest::getUrl)
                .containsExactly(full, full + "?page=2", full, full + "?page=2");
    }

    @Test
    void aPathAndItsQueryArriveAsTheyWereSent() throws Exception {
        get("/api/appointments/appointments/a%20b%C3%A9/?search=a%2Fb%26c+d&date_from=2026-12-30");

        assertThat(Upstreams.seenBy("booking"))
                .extracting(LoggedRequest::getUrl)
                .containsExactly(
                        "/api/appointments/appointments/a%20b%C3%A9?search=a%2Fb%26c+d&date_from=2026-12-30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"})
    void everyMethodArrives(String method) throws Exception {
        send(
                as(Tokens.admin(), "/api/appointments/appointments/7/")
                        .method(method, BodyPublishers.noBody()));

        assertThat(Upstreams.seenBy("booking"))
                .extracting(request -> request.getMethod().value())
                .containsExactly(method);
    }

    @Test
    void theTokenAndTheCallersHeadersAreRelayed() throws Exception {
        String token = Tokens.patient(5);

        send(
                as(token, "/api/appointments/appointments/")
                        .header("Idempotency-Key", "abc")
                        .header("If-Match", "\"3\"")
                        .POST(BodyPublishers.ofString("{\"doctor\": 1}")));

        LoggedRequest seen = Upstreams.seenBy("booking").getFirst();
        assertThat(seen.getHeader("Authorization")).isEqualTo("Bearer " + token);
        assertThat(seen.getHeader("Idempotency-Key")).isEqualTo("abc");
        assertThat(seen.getHeader("If-Match")).isEqualTo("\"3\"");
        assertThat(seen.getBodyAsString()).isEqualTo("{\"doctor\": 1}");
    }

    @Test
    void headersForTheNextHopOnlyStopHere() throws Exception {
        send(
                as(Tokens.admin(), "/api/appointments/doctors/")
                        .header("TE", "trailers")
                        .header("Keep-Alive", "timeout=5")
                        .header("Proxy-Authorization", "Basic abc"));

        LoggedRequest seen = Upstreams.seenBy("scheduling").getFirst();
        assertThat(seen.containsHeader("TE")).isFalse();
        assertThat(seen.containsHeader("Keep-Alive")).isFalse();
        assertThat(seen.containsHeader("Proxy-Authorization")).isFalse();
    }

    @Test
    void theTraceGoesOn() throws Exception {
        HttpResponse<String> answer = get("/api/appointments/doctors/");

        String traceId = answer.headers().firstValue("X-Trace-Id").orElseThrow();
        assertThat(Upstreams.seenBy("scheduling").getFirst().getHeader("traceparent"))
                .startsWith("00-" + traceId);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 409, 412, 422, 500, 503})
    void problemsOfAServicePassThroughUnchanged(int status) throws Exception {
        String body = "{\"type\":\"https://umoorsehhat.org/problems/slot-full\",\"extra\":[1]}";
        Upstreams.service("booking")
                .stubFor(
                        any(anyUrl())
                                .willReturn(
                                        aResponse()
                                                .withStatus(status)
                                                .withHeader(
                                                        "Content-Type", "application/problem+json")
                                                .withHeader("Retry-After", "2")
                                                .withBody(body)));

        HttpResponse<String> answer = post("/api/appointments/appointments/");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(answer.headers().allValues("Retry-After")).containsExactly("2");
    }

    @Test
    void entityTagsAndPlainAnswersPassThrough() throws Exception {
        Upstreams.service("booking")
                .stubFor(any(anyUrl()).willReturn(aResponse().withHeader("ETag", "\"3\"")));

        assertThat(get("/api/appointments/appointments/7/").headers().firstValue("ETag"))
                .contains("\"3\"");
    }

    @Test
    void aSlowPostIsNotCut() throws Exception {
        Upstreams.service("booking")
                .stubFor(any(anyUrl()).willReturn(aResponse().withFixedDelay(2500)));

        assertThat(post("/api/appointments/appointments/").statusCode()).isEqualTo(200);
    }
}
