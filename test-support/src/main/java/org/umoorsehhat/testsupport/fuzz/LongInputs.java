package org.umoorsehhat.testsupport.fuzz;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.testsupport.fuzz.OpenApiOperation.Parameter;
import tools.jackson.databind.JsonNode;

/**
 * Puts long texts wherever an OpenAPI document says that a text may be: each parameter of path,
 * query and header, each field of the body; and into the headers that every request may have. Each
 * is answered, in time, and with no {@code 5xx}.
 *
 * {@snippet :
 * var inputs = new LongInputs(document, known, port, token);
 * for (var operation : OpenApiOperation.of(document)) {
 *     inputs.send(operation);
 *     inputs.sendHeaders(operation);
 * }
 * }
 */
public final class LongInputs {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What Netty lets through by {@code config-repo/application.yml}, less room for the rest. */
    private static final int LONGEST_ADDRESS = 3_000;

    private static final int LONGEST_HEADER = 13_000;

    private static final List<String> COMMON_HEADERS =
            List.of(
                    "Accept",
                    "Accept-Language",
                    "Content-Type",
                    "Cookie",
                    "Forwarded",
                    "Idempotency-Key",
                    "If-Match",
                    "If-None-Match",
                    "Last-Event-ID",
                    "Origin",
                    "Range",
                    "User-Agent",
                    "X-Forwarded-For",
                    "baggage",
                    "traceparent",
                    "tracestate");

    private final RawHttp http;
    private final String token;
    private final SchemaValues values;
    private final BodyFields fields;

    /**
     * @param known as for {@link OpenApiFuzzer}
     * @param port of the service, on the loopback address
     * @param token of somebody who may use every operation
     */
    public LongInputs(JsonNode document, Map<String, List<?>> known, int port, String token) {
        this.http = new RawHttp(port, PATIENCE);
        this.token = token;
        this.values = new SchemaValues(document, known, new Random(1));
        this.fields = new BodyFields(document);
    }

    /**
     * Sends all that can be long in one operation, one at a time.
     *
     * @return how often each status was answered
     * @throws AssertionError with all places that were not answered, or with a {@code 5xx}
     */
    public Map<Integer, Integer> send(OpenApiOperation operation) {
        return send(operation, requests(operation));
    }

    /** The same with the headers that every request may have, whatever its operation. */
    public Map<Integer, Integer> sendHeaders(OpenApiOperation operation) {
        var all = Stream.<Supplier<Request>>builder();
        String address = address(operation, null, "");
        byte[] body = body(operation);
        COMMON_HEADERS.forEach(name -> addHeader(all, name, address, body));
        return send(operation, all.build());
    }

    private Map<Integer, Integer> send(
            OpenApiOperation operation, Stream<Supplier<Request>> requests) {
        var statuses = new TreeMap<Integer, Integer>();
        var wrong = new ArrayList<String>();
        // Made one by one: together they would be hundreds of megabytes.
        requests.forEach(made -> {
            Request request = made.get();
            try {
                int status = http.status(head(operation, request), request.body());
                statuses.merge(status, 1, Integer::sum);
                if (status >= 500) {
                    wrong.add(request.place() + ": " + status);
                }
            } catch (IOException e) {
                wrong.add(request.place() + ": " + e);
            }
        });
        if (!wrong.isEmpty()) {
            throw new AssertionError(
                    operation + " " + statuses + "\n  " + String.join("\n  ", wrong));
        }
        return statuses;
    }

    /**
     * @param place what is long in it, to be told
     * @param header a whole line, or nothing
     */
    private record Request(String place, String address, String header, byte[] body) {}

    private Stream<Supplier<Request>> requests(OpenApiOperation operation) {
        var all = Stream.<Supplier<Request>>builder();
        String usual = address(operation, null, "");
        byte[] body = body(operation);
        boolean isFirst = true;
        for (Parameter parameter : operation.parameters()) {
            if (parameter.in().equals("header")) {
                addHeader(all, parameter.name(), usual, body);
            } else {
                // An address that is too long is refused before anybody looks which parameter it
                // is.
                var texts = isFirst ? LongTexts.all() : Stream.<String>empty();
                isFirst = false;
                Stream.concat(texts, LongTexts.upTo(LONGEST_ADDRESS))
                        .forEach(text ->
                                all.add(() ->
                                        new Request(
                                                place(
                                                        parameter.in() + " " + parameter.name(),
                                                        text),
                                                address(operation, parameter, text),
                                                "",
                                                body)));
            }
        }
        JsonNode schema = operation.body();
        if (schema != null) {
            fields.spoiled(schema, () -> values.value("body", schema))
                    .forEach((place, spoiled) ->
                            all.add(() -> new Request(place, usual, "", spoiled.get())));
        }
        return all.build();
    }

    private static void addHeader(
            Stream.Builder<Supplier<Request>> all, String name, String address, byte[] body) {
        Stream.concat(
                        LongTexts.all().skip(1).limit(1),
                        LongTexts.upTo(LONGEST_HEADER - name.length()))
                .forEach(text ->
                        all.add(() ->
                                new Request(
                                        place("header " + name, text),
                                        address,
                                        name + ": " + text.strip() + "\r\n",
                                        body)));
    }

    private static String place(String where, String text) {
        return "%s, %d × %s…"
                .formatted(where, text.length(), text.substring(0, Math.min(12, text.length())));
    }

    private String address(OpenApiOperation operation, @Nullable Parameter spoiled, String text) {
        String path = operation.path();
        var query = new StringBuilder();
        for (Parameter parameter : operation.parameters()) {
            boolean isSpoiled = parameter == spoiled;
            String value =
                    isSpoiled
                            ? text
                            : values.value(parameter.name(), parameter.schema()).asString("x");
            String encoded =
                    URLEncoder.encode(value, StandardCharsets.US_ASCII).replace("+", "%20");
            if (parameter.in().equals("path")) {
                path = path.replace("{" + parameter.name() + "}", cut(encoded, isSpoiled, text));
            } else if (parameter.in().equals("query") && (isSpoiled || parameter.required())) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(parameter.name())
                        .append('=')
                        .append(cut(encoded, isSpoiled, text));
            }
        }
        return path + query;
    }

    /** Encoding makes it longer: what was to fit has to. */
    private static String cut(String encoded, boolean isSpoiled, String text) {
        if (!isSpoiled || text.length() > LONGEST_ADDRESS || encoded.length() <= LONGEST_ADDRESS) {
            return encoded;
        }
        int percent = encoded.lastIndexOf('%', LONGEST_ADDRESS);
        return encoded.substring(0, percent > LONGEST_ADDRESS - 3 ? percent : LONGEST_ADDRESS);
    }

    private byte[] body(OpenApiOperation operation) {
        return operation.body() == null
                ? new byte[0]
                : values.value("body", operation.body())
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
    }

    private String head(OpenApiOperation operation, Request request) {
        String head =
                "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer %s\r\n"
                        .formatted(operation.method(), request.address(), token);
        boolean hasType = request.header().startsWith("Content-Type");
        String type =
                operation.body() == null || hasType ? "" : "Content-Type: application/json\r\n";
        String length =
                operation.method().equals("GET")
                        ? ""
                        : "Content-Length: " + request.body().length + "\r\n";
        return head + type + length + request.header() + "\r\n";
    }
}
