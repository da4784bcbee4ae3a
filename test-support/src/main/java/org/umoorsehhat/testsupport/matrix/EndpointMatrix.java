package org.umoorsehhat.testsupport.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.core.io.ClassPathResource;
import org.umoorsehhat.testsupport.Tokens;
import org.umoorsehhat.testsupport.fuzz.OpenApiOperation;
import org.umoorsehhat.testsupport.matrix.MatrixCall.Answer;
import org.umoorsehhat.testsupport.matrix.MatrixRow.Caller;
import tools.jackson.databind.JsonNode;

/**
 * The matrix {@code endpoint-matrix.txt} of a service: endpoint × role × whose the object is. An
 * endpoint of the OpenAPI document that it does not name, without {@code /api/appointments}, fails;
 * every cell is called; without a token every endpoint that is not {@link #open} answers {@code
 * 401}.
 *
 * <p>A cell is a status; or {@code shown} or {@code hidden}: {@code 200}, and the object's {@code
 * id} is or is not among the results; or a status and what the answer says at a JSON pointer,
 * {@code 200/total=0}; or {@code -} where there is no such case. Nothing that the front desk is
 * answered has {@link #CLINICAL} in it.
 *
 * {@snippet :
 * @TestFactory
 * Stream<DynamicTest> everybodyMayDoWhatTheMatrixSaysAndNothingElse() {
 *     return EndpointMatrix.of(port).tests(object -> Map.of("id", 1, "patient", 2, "doctor", 3));
 * }
 * }
 */
public final class EndpointMatrix {

    /** For clinical texts of the objects that are made. */
    public static final String CLINICAL = "only between patient and doctor";

    private static final String ROOT = "/api/appointments";

    private final MatrixCall service;
    private final List<MatrixRow> rows;
    private final Collection<String> open;

    private EndpointMatrix(MatrixCall service, List<MatrixRow> rows, Collection<String> open) {
        this.service = service;
        this.rows = rows;
        this.open = open;
    }

    /** The matrix on the class path, for the service on that port. */
    public static EndpointMatrix of(int port) {
        try {
            var rows =
                    new ClassPathResource("endpoint-matrix.txt")
                            .getContentAsString(StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(MatrixRow::parse)
                            .toList();
            return new EndpointMatrix(new MatrixCall(port), rows, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same where these, such as {@code GET /doctors}, answer {@code 200} without a token. */
    public EndpointMatrix open(Collection<String> endpoints) {
        return new EndpointMatrix(service, rows, endpoints);
    }

    /** A test of completeness, and one for each row. */
    public Stream<DynamicTest> tests(MatrixWorld world) {
        var objects = new Objects(world);
        return Stream.concat(
                Stream.of(DynamicTest.dynamicTest("every endpoint is there", this::checkComplete)),
                rows.stream()
                        .map(row ->
                                DynamicTest.dynamicTest(
                                        row.endpoint(), () -> check(row, objects))));
    }

    private void checkComplete() {
        assertThat(rows.stream().map(MatrixRow::endpoint))
                .containsExactlyInAnyOrderElementsOf(
                        OpenApiOperation.of(document()).stream()
                                .map(operation -> operation.toString().replace(ROOT, ""))
                                .toList());
    }

    /** Services make it in the background at the start. */
    private JsonNode document() {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> service.send("GET", "/v3/api-docs", Tokens.admin(), null),
                        found -> found.status() == 200)
                .body();
    }

    private void check(MatrixRow row, Objects objects) {
        for (Caller caller : Caller.values()) {
            String cell = row.cell(caller);
            if (!cell.equals("-")) {
                check(row, caller, cell, objects);
            }
        }
        var object = objects.of(row.object());
        assertThat(call(row, object, null).status())
                .as(row.endpoint() + " without a token")
                .isEqualTo(withoutToken(row));
    }

    /** Links in messages ask for no log-in; without one they tell nobody that they are there. */
    private int withoutToken(MatrixRow row) {
        if (row.isOfLinks()) {
            return 404;
        }
        if (row.isSigned()) {
            return 400;
        }
        return open.contains(row.endpoint()) ? 200 : 401;
    }

    private void check(MatrixRow row, Caller caller, String cell, Objects objects) {
        var object = objects.of(row.object());
        var own = caller.isOwner ? object : objects.foreign(row.object());
        Answer answer = call(row, object, token(caller, own));
        if (!row.method().equals("GET") && answer.status() < 300) {
            objects.isUsed(row.object());
        }
        String what = "%s as %s: %s".formatted(row.endpoint(), caller, answer);
        if (caller == Caller.FRONT_DESK) {
            assertThat(answer.text()).as(what).doesNotContain(CLINICAL);
        }
        switch (cell) {
            case "shown", "hidden" -> {
                assertThat(answer.status()).as(what).isEqualTo(200);
                assertThat(isIn(answer.body(), String.valueOf(object.get("id"))))
                        .as(what)
                        .isEqualTo(cell.equals("shown"));
            }
            default -> {
                assertThat(answer.status()).as(what).isEqualTo(Integer.parseInt(cell, 0, 3, 10));
                if (cell.length() > 3) {
                    String[] value = cell.substring(3).split("=", 2);
                    assertThat(answer.body().at(value[0]).asString()).as(what).isEqualTo(value[1]);
                }
            }
        }
    }

    List<MatrixRow> rows() {
        return rows;
    }

    /** Calls an endpoint for the object's own patient or doctor, or the desk. */
    Answer call(MatrixRow row, Map<String, ?> object, Caller caller, String purpose) {
        return service.send(
                row.method(),
                ROOT + row.uri(object),
                token(caller, object),
                row.body(object),
                purpose);
    }

    private Answer call(MatrixRow row, Map<String, ?> object, @Nullable String token) {
        return service.send(row.method(), ROOT + row.uri(object), token, row.body(object));
    }

    private static boolean isIn(JsonNode body, String id) {
        return Stream.of(body, body.path("results"))
                .flatMap(JsonNode::valueStream)
                .anyMatch(one -> one.path("id").asString("").equals(id));
    }

    private static String token(Caller caller, Map<String, ?> own) {
        return switch (caller) {
            case PATIENT, ANOTHER_PATIENT -> Tokens.patient(number(own, "patient"));
            case DOCTOR, ANOTHER_DOCTOR -> Tokens.doctor(number(own, "doctor"));
            case FRONT_DESK -> Tokens.frontDesk();
            case ADMIN -> Tokens.admin();
        };
    }

    private static long number(Map<String, ?> values, String name) {
        return Long.parseLong(String.valueOf(values.get(name)));
    }

    /** Objects are made anew only after a call that did something. */
    private record Objects(
            MatrixWorld world,
            Map<String, Map<String, ?>> fresh,
            Map<String, Map<String, ?>> others) {

        Objects(MatrixWorld world) {
            this(world, new HashMap<>(), new HashMap<>());
        }

        Map<String, ?> of(String object) {
            return fresh.computeIfAbsent(object, world::make);
        }

        /** One that belongs to others. */
        Map<String, ?> foreign(String object) {
            return others.computeIfAbsent(object, world::make);
        }

        void isUsed(String object) {
            fresh.remove(object);
        }
    }
}
