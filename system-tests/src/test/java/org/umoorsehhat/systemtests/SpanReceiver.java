package org.umoorsehhat.systemtests;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Stands in for an OpenTelemetry collector: takes spans over OTLP (HTTP, protobuf). */
final class SpanReceiver {

    private static final HexFormat HEX = HexFormat.of();

    private final List<Span> spans = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    SpanReceiver() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/v1/traces",
                exchange -> {
                    try (exchange) {
                        spans.addAll(read(exchange.getRequestBody().readAllBytes()));
                        exchange.sendResponseHeaders(200, -1);
                    }
                });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /**
     * @param parent span id, empty for the first of a trace
     * @param kind of the protocol: 1 internal, 2 server, 3 client, 4 producer, 5 consumer
     */
    record Span(String service, String trace, String id, String parent, String name, long kind) {}

    String endpoint() {
        return "http://localhost:" + server.getAddress().getPort() + "/v1/traces";
    }

    List<Span> of(String trace) {
        return spans.stream().filter(span -> span.trace().equals(trace)).toList();
    }

    /** ExportTraceServiceRequest, as far as it is needed. */
    private static List<Span> read(byte[] request) {
        var read = new ArrayList<Span>();
        for (byte[] resourceSpans : Protobuf.of(request).messages(1)) {
            var resource = Protobuf.of(resourceSpans);
            String service = "";
            for (byte[] attribute : Protobuf.of(resource.messages(1).getFirst()).messages(1)) {
                var pair = Protobuf.of(attribute);
                if (pair.text(1).equals("service.name")) {
                    service = Protobuf.of(pair.messages(2).getFirst()).text(1);
                }
            }
            for (byte[] scopeSpans : resource.messages(2)) {
                for (byte[] bytes : Protobuf.of(scopeSpans).messages(2)) {
                    var span = Protobuf.of(bytes);
                    read.add(
                            new Span(
                                    service,
                                    HEX.formatHex(span.bytes(1)),
                                    HEX.formatHex(span.bytes(2)),
                                    HEX.formatHex(span.bytes(4)),
                                    span.text(5),
                                    span.number(6)));
                }
            }
        }
        return read;
    }
}
