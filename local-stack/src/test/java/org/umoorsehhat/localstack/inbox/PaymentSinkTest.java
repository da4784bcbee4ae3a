package org.umoorsehhat.localstack.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.localstack.part.Port;
import org.umoorsehhat.localstack.part.Ports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A provider of payments that speaks Stripe's language, and moves no money. */
class PaymentSinkTest {

    private static final String FORM = "amount=15000&currency=sar&metadata%5Bonline_payment%5D=p1";

    private final Ports ports = Ports.random();
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private InboxServer server;
    private HttpServer platform;

    @BeforeEach
    void open() throws IOException {
        platform =
                HttpServer.create(
                        new InetSocketAddress(
                                InetAddress.getLoopbackAddress(), ports.number(Port.GATEWAY)),
                        0);
        platform.createContext(
                "/",
                exchange -> {
                    String body =
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8);
                    told.add(
                            exchange.getRequestHeaders().getFirst("Stripe-Signature") + " " + body);
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        platform.start();
        var clock = Clock.fixed(Instant.ofEpochSecond(1_790_000_000), ZoneOffset.UTC);
        server =
                new InboxServer(
                        ports.number(Port.SMTP),
                        ports.number(Port.INBOX),
                        new PaymentSink(ports.http(Port.GATEWAY), "whsec", clock));
    }

    @AfterEach
    void close() {
        server.close();
        platform.stop(0);
        http.close();
    }

    private String send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(ports.http(Port.INBOX) + path));
    }

    private JsonNode make(String path, String key, String form) throws Exception {
        return JsonMapper.shared()
                .readTree(
                        send(
                                to("/payments/v1/" + path)
                                        .header("Idempotency-Key", key)
                                        .POST(HttpRequest.BodyPublishers.ofString(form))));
    }

    @Test
    void whatIsPaidIsTold() throws Exception {
        JsonNode intent = make("payment_intents", "k", FORM);
        assertThat(make("payment_intents", "k", FORM)).as("once for a key").isEqualTo(intent);
        String id = intent.path("id").asString();
        assertThat(intent.path("status").asString()).isEqualTo("requires_payment_method");
        assertThat(send(to("/pay"))).contains("15000 SAR").contains("/pay/" + id);
        assertThat(send(to("/pay/" + id).POST(HttpRequest.BodyPublishers.noBody())))
                .contains("the platform knows");
        assertThat(told)
                .singleElement()
                .asString()
                .startsWith("t=1790000000,v1=")
                .contains("payment_intent.succeeded")
                .contains("\"online_payment\":\"p1\"")
                .contains("\"amount_received\":15000");
        assertThat(send(to("/payments/v1/payment_intents/" + id))).contains("succeeded");
    }

    @Test
    void whatGoesBackIsListed() throws Exception {
        String id = make("payment_intents", "k", FORM).path("id").asString();
        make("refunds", "r", "payment_intent=" + id + "&amount=500");
        make("refunds", "r", "payment_intent=" + id + "&amount=500");
        JsonNode list =
                JsonMapper.shared()
                        .readTree(send(to("/payments/v1/refunds?limit=100&payment_intent=" + id)));
        assertThat(list.path("data").size()).isEqualTo(1);
    }

    @Test
    void whatNobodyAskedForIsNotPaid() throws Exception {
        assertThat(send(to("/pay/pi_1").POST(HttpRequest.BodyPublishers.noBody())))
                .contains("did not take it");
        assertThat(told).isEmpty();
    }
}
