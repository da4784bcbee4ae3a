package org.umoorsehhat.localstack.inbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A provider of payments that moves no money: it remembers what it is asked, as Stripe would, and
 * tells the platform, with a signature, of what somebody pays by its page.
 */
public final class PaymentSink {

    private static final int MOST = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String METADATA = "metadata[";

    private final Map<String, Map<String, Object>> objects = bounded();
    private final Map<String, Map<String, Object>> answers = bounded();
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI webhook;
    private final String secret;
    private final Clock clock;

    /**
     * @param webhook where the platform is told
     * @param secret with which that is signed
     */
    public PaymentSink(URI webhook, String secret, Clock clock) {
        this.webhook = webhook;
        this.secret = secret;
        this.clock = clock;
    }

    private static Map<String, Map<String, Object>> bounded() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Map<String, Object>> eldest) {
                return size() > MOST;
            }
        };
    }

    /** An intent or a refund; what comes with the same key is made once. */
    synchronized Map<String, Object> make(String prefix, String key, Map<String, String> form) {
        return answers.computeIfAbsent(prefix + key, none -> made(prefix, form));
    }

    private Map<String, Object> made(String prefix, Map<String, String> form) {
        var made = new LinkedHashMap<String, Object>();
        var metadata = new LinkedHashMap<String, String>();
        form.forEach((name, value) -> {
            if (name.startsWith(METADATA)) {
                metadata.put(name.substring(METADATA.length(), name.length() - 1), value);
            } else {
                made.put(name, value);
            }
        });
        String id = prefix + UUID.randomUUID().toString().replace("-", "");
        made.put("id", id);
        made.put("metadata", metadata);
        if (prefix.equals("pi_")) {
            made.put("client_secret", id + "_secret_" + UUID.randomUUID());
            made.put("status", "requires_payment_method");
        } else {
            made.put("status", "succeeded");
        }
        objects.put(id, made);
        return made;
    }

    synchronized @Nullable Map<String, Object> find(String id) {
        Map<String, Object> found = objects.get(id);
        return found == null ? null : Map.copyOf(found);
    }

    synchronized List<Map<String, Object>> refunds(String intent) {
        return objects.values().stream()
                .filter(one -> intent.equals(one.get("payment_intent")))
                .map(Map::copyOf)
                .toList();
    }

    /** The newest last. */
    synchronized List<Map<String, Object>> intents() {
        return objects.values().stream()
                .filter(one -> one.containsKey("client_secret"))
                .map(Map::copyOf)
                .toList();
    }

    /**
     * Pays an intent, once, and tells so.
     *
     * @return whether the platform took it
     */
    boolean pay(String id) throws IOException, InterruptedException {
        Map<String, Object> intent;
        synchronized (this) {
            intent = objects.get(id);
            if (intent == null || !id.startsWith("pi_")) {
                return false;
            }
            intent.put("status", "succeeded");
            intent.put("amount_received", Long.parseLong(String.valueOf(intent.get("amount"))));
            intent = Map.copyOf(intent);
        }
        // Of one intent always the same event: it may be told again.
        return tell(
                JSON.writeValueAsString(
                        Map.of(
                                "id",
                                "evt_" + id,
                                "type",
                                "payment_intent.succeeded",
                                "data",
                                Map.of("object", intent))));
    }

    private boolean tell(String body) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(webhook)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .header("Stripe-Signature", signature(body))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        return status >= 200 && status < 300;
    }

    private String signature(String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            long second = clock.instant().getEpochSecond();
            byte[] sum = mac.doFinal((second + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=" + second + ",v1=" + HexFormat.of().formatHex(sum);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
