package org.umoorsehhat.booking;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import org.umoorsehhat.testsupport.Tokens;
import org.umoorsehhat.testsupport.fuzz.FuzzAnswer;
import org.umoorsehhat.testsupport.fuzz.FuzzRequest;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service as its users do. */
public final class Api {

    public static final String APPOINTMENTS = "/api/appointments/appointments";

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final WebClient client;

    public Api(int port) {
        this.client =
                WebClient.builder()
                        .baseUrl("http://localhost:" + port)
                        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(16 << 20))
                        .build();
    }

    /**
     * @param json the body; a missing node when there is none
     */
    public record Answer(HttpStatusCode status, HttpHeaders headers, JsonNode json) {

        public int code() {
            return status.value();
        }

        public long id() {
            return json.path("id").asLong();
        }

        /** The last part of a problem's type. */
        public String problem() {
            return json.path("type").asString("").replaceFirst(".*/", "");
        }

        public String text(String pointer) {
            return json.at(pointer).asString(null);
        }
    }

    /** {@code admin}, {@code doctor<id>} or {@code patient<id>}. */
    public static String token(String who) {
        return TOKENS.computeIfAbsent(
                who,
                name -> {
                    if (name.equals("admin")) {
                        return Tokens.admin();
                    }
                    return name.startsWith("doctor")
                            ? Tokens.doctor(Long.parseLong(name.substring(6)))
                            : Tokens.patient(Long.parseLong(name.substring(7)));
                });
    }

    public Mono<Answer> send(
            String who, HttpMethod method, String path, @Nullable Object body, String... headers) {
        var request =
                client.method(method)
                        .uri(builder -> URI.create(builder.build() + path))
                        .headers(all -> {
                            all.setBearerAuth(token(who));
                            for (int i = 0; i < headers.length; i += 2) {
                                all.set(headers[i], headers[i + 1]);
                            }
                        });
        var ready =
                body == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON)
                                .bodyValue(
                                        body instanceof String text
                                                ? text
                                                : JSON.writeValueAsString(body));
        return ready.exchangeToMono(response ->
                response.bodyToMono(String.class)
                        .defaultIfEmpty("")
                        .map(text ->
                                new Answer(
                                        response.statusCode(),
                                        response.headers().asHttpHeaders(),
                                        JSON.readTree(text.isEmpty() ? "{}" : text))));
    }

    /** Sends what a fuzzer made, and gives the answer as it came. */
    public FuzzAnswer raw(String who, FuzzRequest request) {
        var call =
                client.method(HttpMethod.valueOf(request.method()))
                        .uri(builder -> URI.create(builder.build() + request.uri()))
                        .headers(all -> {
                            all.setBearerAuth(token(who));
                            request.headers().forEach(all::set);
                        });
        String body = request.body();
        var ready =
                body == null ? call : call.contentType(MediaType.APPLICATION_JSON).bodyValue(body);
        return Objects.requireNonNull(
                ready.exchangeToMono(response ->
                                response.bodyToMono(String.class)
                                        .defaultIfEmpty("")
                                        .map(text ->
                                                new FuzzAnswer(
                                                        response.statusCode().value(),
                                                        response.headers()
                                                                .contentType()
                                                                .map(type ->
                                                                        type.getType()
                                                                                + "/"
                                                                                + type.getSubtype())
                                                                .orElse(null),
                                                        text)))
                        .block(Duration.ofSeconds(60)));
    }

    public Answer get(String who, String path) {
        return now(send(who, HttpMethod.GET, path, null));
    }

    public Answer post(String who, String path, @Nullable Object body, String... headers) {
        return now(send(who, HttpMethod.POST, path, body, headers));
    }

    public Answer patch(String who, String path, Object body, String... headers) {
        return now(send(who, HttpMethod.PATCH, path, body, headers));
    }

    public Answer put(String who, String path, Object body, String... headers) {
        return now(send(who, HttpMethod.PUT, path, body, headers));
    }

    public Answer delete(String who, String path, String... headers) {
        return now(send(who, HttpMethod.DELETE, path, null, headers));
    }

    /** One action on one appointment. */
    public Answer act(String who, long appointment, String action, @Nullable Object body) {
        return post(who, APPOINTMENTS + "/" + appointment + "/" + action, body);
    }

    public static Map<String, Object> booking(
            long doctor, long patient, LocalDate date, String time) {
        var body = new LinkedHashMap<String, Object>();
        body.put("doctor", doctor);
        body.put("patient", patient);
        body.put("appointment_date", date.toString());
        body.put("appointment_time", time);
        return body;
    }

    /** A patient books. */
    public Answer book(long doctor, long patient, LocalDate date, String time) {
        return post("patient" + patient, APPOINTMENTS, booking(doctor, patient, date, time));
    }

    public Mono<Answer> booking(
            long doctor, long patient, LocalDate date, String time, int minutes) {
        var body = booking(doctor, patient, date, time);
        body.put("duration_minutes", minutes);
        return send("patient" + patient, HttpMethod.POST, APPOINTMENTS, body);
    }

    private static Answer now(Mono<Answer> answer) {
        return Objects.requireNonNull(answer.block(Duration.ofSeconds(30)));
    }
}
