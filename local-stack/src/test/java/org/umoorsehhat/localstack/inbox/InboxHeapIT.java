package org.umoorsehhat.localstack.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.localstack.TestPlatform;
import org.umoorsehhat.localstack.part.Port;
import org.umoorsehhat.localstack.part.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The inbox as {@code make up} runs it, with its 48 MB of heap, and more mail than fits. */
class InboxHeapIT {

    private static final int KILOBYTE = 1024;

    private final HttpClient http = HttpClient.newHttpClient();
    private TestPlatform test;
    private URI inbox;

    @BeforeEach
    void startTheInboxAlone() {
        var without = new ArrayList<>(List.of("postgresql", "kafka"));
        Arrays.stream(Service.values()).map(Service::title).forEach(without::add);
        test = TestPlatform.start(without);
        inbox = test.platform().inbox();
    }

    @AfterEach
    void stop() {
        http.close();
        test.close();
    }

    @Test
    void outlives2000MailsAndWhoReadsThemAll() throws Exception {
        atOnce(
                8,
                () -> {
                    send(250, 20 * KILOBYTE);
                    return null;
                });

        atOnce(8, () -> get("/api/messages"));
        atOnce(8, () -> get("/"));
        List<JsonNode> all = all();

        assertThat(all.getFirst().get("id").asLong()).isEqualTo(2_000);
        assertThat(all).hasSizeBetween(100, 2_000);
        assertThat(all).extracting(mail -> mail.get("id").asLong()).doesNotHaveDuplicates();
        assertThat(isRunning()).isTrue();
    }

    @Test
    void outlivesLargeMailsFromManyAtOnce() throws Exception {
        atOnce(
                24,
                () -> {
                    send(4, 370 * KILOBYTE);
                    return null;
                });

        atOnce(8, () -> get("/api/messages"));

        assertThat(all()).isNotEmpty();
        assertThat(isRunning()).isTrue();
    }

    @Test
    void refusesALargerMailThanItTakes() throws Exception {
        assertThatThrownBy(() -> send(1, 4_000 * KILOBYTE)).isInstanceOf(MessagingException.class);

        send(1, KILOBYTE);

        assertThat(all()).hasSize(1);
        assertThat(isRunning()).isTrue();
    }

    private boolean isRunning() {
        return test.platform().running().stream().anyMatch(part -> part.name().equals("inbox"));
    }

    /** All mails, page after page. */
    private List<JsonNode> all() throws Exception {
        var all = new ArrayList<JsonNode>();
        JsonNode page = page("/api/messages");
        while (!page.isEmpty()) {
            page.forEach(all::add);
            page = page("/api/messages?before=" + all.getLast().get("id").asLong());
        }
        return all;
    }

    private JsonNode page(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().length()).isLessThan(2_000 * KILOBYTE);
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(inbox.resolve(path)).build(), BodyHandlers.ofString());
    }

    private static void atOnce(int threads, Callable<?> task) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var tasks = new ArrayList<Callable<Object>>();
            for (int i = 0; i < threads; i++) {
                tasks.add(task::call);
            }
            for (var done : pool.invokeAll(tasks)) {
                done.get();
            }
        }
    }

    private void send(int count, int bytes) throws MessagingException {
        var settings = new Properties();
        settings.put("mail.smtp.host", "localhost");
        settings.put("mail.smtp.port", String.valueOf(test.platform().ports().number(Port.SMTP)));
        var session = Session.getInstance(settings);
        String line = "Your appointment is confirmed.\r\n";
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            for (int i = 1; i <= count; i++) {
                var message = new MimeMessage(session);
                message.setFrom(new InternetAddress("clinic@example.org"));
                message.setSubject("mail " + i);
                message.setText(line.repeat(bytes / line.length()));
                message.saveChanges();
                transport.sendMessage(
                        message,
                        new InternetAddress[] {
                            new InternetAddress("patient%d@example.org".formatted(i))
                        });
            }
        }
    }
}
