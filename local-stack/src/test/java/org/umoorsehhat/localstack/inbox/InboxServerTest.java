package org.umoorsehhat.localstack.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.localstack.part.Port;
import org.umoorsehhat.localstack.part.Ports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InboxServerTest {

    private final Ports ports = Ports.random();
    private final HttpClient http = HttpClient.newHttpClient();
    private InboxServer server;

    @BeforeEach
    void open() throws IOException {
        server =
                new InboxServer(
                        ports.number(Port.SMTP),
                        ports.number(Port.INBOX),
                        new PaymentSink(ports.http(Port.GATEWAY), "unused", Clock.systemUTC()));
    }

    @AfterEach
    void close() {
        server.close();
        http.close();
    }

    @Test
    void listsTheMailsOfARecipient() throws Exception {
        send("patient1@example.org", "تم تأكيد موعدك", "Confirmed", "<p>Confirmed</p>");
        send("patient2@example.org", "An offer", "Offered", "<p>Offered</p>");

        JsonNode mails =
                JsonMapper.shared().readTree(get("/api/messages?to=Patient1%40example.org").body());

        assertThat(mails.size()).isEqualTo(1);
        JsonNode mail = mails.get(0);
        assertThat(mail.get("subject").asString()).isEqualTo("تم تأكيد موعدك");
        assertThat(mail.get("to").get(0).asString()).isEqualTo("patient1@example.org");
        assertThat(mail.get("from").asString()).isEqualTo("clinic@example.org");
        assertThat(mail.get("text").asString().strip()).isEqualTo("Confirmed");
        assertThat(mail.get("html").asString().strip()).isEqualTo("<p>Confirmed</p>");
        assertThat(mail.get("attachments").get(0).asString()).isEqualTo("appointment.ics");
        assertThat(mail.get("received_at").asString()).endsWith("Z");
    }

    @Test
    void newestFirst() throws Exception {
        send("patient1@example.org", "first", "1", "1");
        send("patient1@example.org", "second", "2", "2");

        JsonNode mails = JsonMapper.shared().readTree(get("/api/messages").body());

        assertThat(mails.get(0).get("subject").asString()).isEqualTo("second");
    }

    @Test
    void showsThePagesAndRunsNobodysScript() throws Exception {
        send(
                "patient1@example.org",
                "<script>alert(1)</script>",
                "plain & simple",
                "<script>alert(2)</script>");

        HttpResponse<String> list = get("/");
        HttpResponse<String> mail = get("/mails/1");
        HttpResponse<String> html = get("/mails/1/html");

        assertThat(list.body()).contains("patient1@example.org (1)").doesNotContain("<script>");
        assertThat(mail.body())
                .contains("plain &amp; simple", "sandbox")
                .doesNotContain("<script>");
        assertThat(html.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(get("/mails/99").statusCode()).isEqualTo(404);
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI uri = ports.http(Port.INBOX).resolve(path);
        return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    private void send(String to, String subject, String text, String html)
            throws MessagingException {
        var settings = new Properties();
        settings.put("mail.smtp.host", "localhost");
        settings.put("mail.smtp.port", String.valueOf(ports.number(Port.SMTP)));
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("clinic@example.org"));
        message.setRecipient(RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        var body = new MimeMultipart("alternative", part(text, "plain"), part(html, "html"));
        var alternatives = new MimeBodyPart();
        alternatives.setContent(body);
        var calendar = part("BEGIN:VCALENDAR", "calendar");
        calendar.setFileName("appointment.ics");
        message.setContent(new MimeMultipart("mixed", alternatives, calendar));
        Transport.send(message);
    }

    private static MimeBodyPart part(String text, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, "UTF-8", type);
        return part;
    }
}
