package org.umoorsehhat.booking.online.web.stripe;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether what claims to come from Stripe does, and not long ago: HMAC-SHA256 of time and body. */
final class StripeSignature {

    /** What the library can read: it trips over others. */
    private static final Pattern HEADER =
            Pattern.compile("t=[0-9]{1,12}(?:,v[0-9]=[0-9a-f]{64}){1,16}");

    private final List<String> secrets;
    private final long tolerance;
    private final Clock clock;

    /**
     * @param secrets of which one has to fit
     */
    StripeSignature(List<String> secrets, Duration tolerance, Clock clock) {
        this.secrets = List.copyOf(secrets);
        this.tolerance = tolerance.toSeconds();
        this.clock = clock;
    }

    boolean isGood(byte[] body, @Nullable String header) {
        if (header == null || !HEADER.matcher(header).matches()) {
            return false;
        }
        String text = new String(body, StandardCharsets.UTF_8);
        return secrets.stream().anyMatch(secret -> fits(text, header, secret));
    }

    private boolean fits(String body, String header, String secret) {
        try {
            return Webhook.Signature.verifyHeader(body, header, secret, tolerance, clock);
        } catch (SignatureVerificationException e) {
            return false;
        }
    }
}
