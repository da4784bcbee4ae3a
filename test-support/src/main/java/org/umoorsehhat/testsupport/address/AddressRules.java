package org.umoorsehhat.testsupport.address;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.umoorsehhat.testsupport.address.AddressCall.Answer;
import org.umoorsehhat.testsupport.fuzz.OpenApiOperation;

/**
 * Holds every address of a service's OpenAPI document to this: a method that is not there is a
 * {@code 405} that names those that are, a representation that is not there is a {@code 406}, what
 * is no request is refused with a reason; and each refusal is a problem.
 */
public final class AddressRules {

    /** The last ones are known to nobody here. */
    private static final List<String> METHODS =
            List.of(
                    "GET",
                    "POST",
                    "PUT",
                    "PATCH",
                    "DELETE",
                    "TRACE",
                    "QUERY",
                    "PROPFIND",
                    "MAKE-IT-SO");

    private static final String JSON = "application/json";
    private static final String NOBODYS = "application/x-of-nobody";

    /** Start of what is sent, and the status of its answer. */
    private static final Map<String, Integer> NO_REQUESTS =
            Map.of(
                    "GET /" + "x".repeat(5_000) + " HTTP/1.1\r\n\r\n",
                    414,
                    "GET / HTTP/1.1\r\nX: " + "x".repeat(20_000) + "\r\n\r\n",
                    431,
                    "GET / NONSENSE/1\r\n\r\n",
                    400,
                    "NONSENSE\r\n\r\n",
                    400,
                    "G\u0000T / HTTP/1.1\r\n\r\n",
                    400,
                    "GET / HTTP/1.1\r\nContent-Length: many\r\n\r\n",
                    400);

    private final AddressCall service;

    /** Of the service on a port of this machine. */
    public AddressRules(int port) {
        this.service = new AddressCall(port);
    }

    public Stream<DynamicTest> tests() {
        List<OpenApiOperation> operations = OpenApiOperation.of(service.document());
        var methods =
                operations.stream()
                        .collect(
                                Collectors.groupingBy(
                                        OpenApiOperation::path,
                                        TreeMap::new,
                                        Collectors.mapping(
                                                OpenApiOperation::method,
                                                Collectors.toCollection(TreeSet::new))));
        if (methods.isEmpty()) {
            throw new AssertionError("the document has no operations");
        }
        return Stream.of(
                        methods.entrySet().stream()
                                .flatMap(entry -> methods(entry.getKey(), entry.getValue())),
                        operations.stream().flatMap(this::representations),
                        NO_REQUESTS.entrySet().stream()
                                .map(entry -> noRequest(entry.getKey(), entry.getValue())))
                .flatMap(tests -> tests);
    }

    private Stream<DynamicTest> methods(String path, TreeSet<String> there) {
        var allowed = new TreeSet<>(there);
        allowed.add("OPTIONS");
        if (there.contains("GET")) {
            allowed.add("HEAD");
        }
        return METHODS.stream()
                .filter(method -> !there.contains(method))
                .map(method ->
                        dynamicTest(
                                method + " " + path,
                                () -> {
                                    Answer answer = service.send(method, path, "*/*");
                                    answer.requireProblem(405);
                                    if (!answer.allow().equals(allowed)) {
                                        throw new AssertionError(
                                                "Allow: %s and not %s"
                                                        .formatted(answer.allow(), allowed));
                                    }
                                }));
    }

    private Stream<DynamicTest> representations(OpenApiOperation operation) {
        var types = new TreeSet<String>();
        operation
                .responses()
                .forEachEntry((status, response) -> {
                    if (status.startsWith("2")) {
                        types.addAll(response.path("content").propertyNames());
                    }
                });
        if (types.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(NOBODYS, types.contains(JSON) ? "text/event-stream" : JSON)
                .filter(accept -> !types.contains(accept))
                .map(accept ->
                        dynamicTest(
                                operation + " as " + accept,
                                () ->
                                        service.send(operation.method(), operation.path(), accept)
                                                .requireProblem(406)));
    }

    private DynamicTest noRequest(String sent, int status) {
        return dynamicTest(
                status + " for " + sent.strip().substring(0, Math.min(8, sent.strip().length())),
                () -> {
                    String answer = service.raw(sent);
                    if (!answer.startsWith("HTTP/1.1 " + status)
                            || !answer.contains("application/problem+json")
                            || !answer.contains("\"status\":" + status)) {
                        throw new AssertionError("no problem: " + answer);
                    }
                });
    }
}
