package org.umoorsehhat.scheduling;

import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.umoorsehhat.testsupport.Tokens;
import org.umoorsehhat.testsupport.fuzz.FuzzAnswer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service as its users do. */
public final class Api {

    /** Signed once: that costs more than most requests do. */
    public static final String ADMIN = Tokens.admin();

    private static final String BASE = "/api/appointments/";

    static {
        // The machine that runs the tests may be busy with other things.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    private final WebTestClient client;

    public Api(WebTestClient client) {
        // The longest answers have 20,000 slots.
        this.client =
                client.mutate()
                        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(-1))
                        .responseTimeout(Duration.ofSeconds(30))
                        .build();
    }

    /** An answer: its status and body. */
    public record Answer(int status, JsonNode body, org.springframework.http.HttpHeaders headers) {

        /** Asserts the status and gives the body. */
        public JsonNode expect(int expected) {
            if (status != expected) {
                throw new AssertionError(
                        "expected " + expected + " but got " + status + ": " + body);
            }
            return body;
        }
    }

    public Answer get(String path) {
        return call(ADMIN, HttpMethod.GET, path, null);
    }

    public Answer post(String path, Object body) {
        return call(ADMIN, HttpMethod.POST, path, body);
    }

    public Answer patch(String path, Object body) {
        return call(ADMIN, HttpMethod.PATCH, path, body);
    }

    public Answer delete(String path) {
        return call(ADMIN, HttpMethod.DELETE, path, null);
    }

    /** Calls with a token; {@code body} is sent as JSON, text as it is. */
    public Answer call(
            String token,
            HttpMethod method,
            String path,
            @org.jspecify.annotations.Nullable Object body,
            String... headers) {
        var result =
                exchange(
                        token,
                        method,
                        URI.create(path.startsWith("/") ? path : linked(path)),
                        body == null || body instanceof String
                                ? (String) body
                                : JsonMapper.shared().writeValueAsString(body),
                        headers);
        byte[] bytes = result.getResponseBody();
        return new Answer(
                result.getStatus().value(),
                bytes == null
                        ? JsonMapper.shared().nullNode()
                        : JsonMapper.shared().readTree(bytes),
                result.getResponseHeaders());
    }

    /** What of a link follows the host, without the slash that the gateway takes off. */
    private static String linked(String path) {
        return path.startsWith("http")
                ? path.replaceFirst("^https?://[^/]+", "").replace("/?", "?")
                : BASE + path;
    }

    /** Calls and gives the answer as it came; the address is encoded already. */
    public FuzzAnswer raw(
            String token,
            HttpMethod method,
            String uri,
            @org.jspecify.annotations.Nullable String body,
            String... headers) {
        var result = exchange(token, method, URI.create(uri), body, headers);
        byte[] bytes = result.getResponseBody();
        MediaType type = result.getResponseHeaders().getContentType();
        return new FuzzAnswer(
                result.getStatus().value(),
                type == null ? null : type.getType() + "/" + type.getSubtype(),
                bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8));
    }

    private EntityExchangeResult<byte[]> exchange(
            String token,
            HttpMethod method,
            URI uri,
            @org.jspecify.annotations.Nullable String body,
            String... headers) {
        var request =
                client.method(method)
                        .uri(builder -> URI.create(builder.build() + uri.toString()))
                        .headers(all -> {
                            all.setBearerAuth(token);
                            for (int n = 0; n < headers.length; n += 2) {
                                all.set(headers[n], headers[n + 1]);
                            }
                        });
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).bodyValue(body);
        }
        return request.exchange().expectBody().returnResult();
    }

    /** Registers a doctor in that zone and gives the number. */
    public long doctor(String zone) {
        return post("doctors", doctorBody(zone)).expect(201).path("id").asLong();
    }

    public static Map<String, Object> doctorBody(String zone) {
        return with(
                "name", "Dr. Salma Example",
                "specialty", "Cardiology",
                "time_zone", zone,
                "consultation_fee", "150.00");
    }

    /** Creates a slot and gives its number. */
    public long slot(long doctor, LocalDate date, String start, String end) {
        return post("time-slots", slotBody(doctor, date, start, end))
                .expect(201)
                .path("id")
                .asLong();
    }

    /** Adds a room at a location of its own and gives its number. */
    public long room(String name) {
        long location =
                post("locations", with("name", "Main building")).expect(201).path("id").asLong();
        return post("rooms", with("location", location, "name", name))
                .expect(201)
                .path("id")
                .asLong();
    }

    public static Map<String, Object> slotBody(
            long doctor, LocalDate date, String start, String end) {
        return with(
                "doctor", doctor,
                "date", date.toString(),
                "start_time", start,
                "end_time", end);
    }

    /** A map of these names and values, in order, which may be changed. */
    public static Map<String, Object> with(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int n = 0; n < namesAndValues.length; n += 2) {
            map.put((String) namesAndValues[n], namesAndValues[n + 1]);
        }
        return map;
    }

    /** {@code base} with other values. */
    public static Map<String, Object> but(Map<String, Object> base, Object... namesAndValues) {
        var map = new LinkedHashMap<>(base);
        map.putAll(with(namesAndValues));
        return map;
    }

    /** {@code base} with one other value, a number where the text is one. */
    public static Map<String, Object> but(Map<String, Object> base, String name, String value) {
        Object typed = value.matches("-?[0-9]+") ? new BigInteger(value) : value;
        return but(base, new Object[] {name, typed});
    }
}
