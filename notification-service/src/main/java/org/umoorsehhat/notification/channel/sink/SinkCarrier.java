package org.umoorsehhat.notification.channel.sink;

import java.util.List;
import org.umoorsehhat.notification.channel.Carrier;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.channel.Letter;
import org.umoorsehhat.notification.channel.Outcome;
import reactor.core.publisher.Mono;

/**
 * Stands in for a provider on a developer's machine: what would be an SMS, a WhatsApp message or a
 * push notification arrives as an e-mail, at an address made of the number.
 */
final class SinkCarrier implements Carrier {

    private static final int SHOWN = 24;

    private final Channel channel;
    private final Carrier email;

    SinkCarrier(Channel channel, Carrier email) {
        this.channel = channel;
        this.email = email;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public String provider() {
        return "sink-" + channel.code();
    }

    @Override
    public Mono<Outcome> send(Letter letter, List<String> addresses) {
        var brief =
                new Letter(
                        letter.id(),
                        letter.kind(),
                        letter.locale(),
                        channel.code().toUpperCase(java.util.Locale.ROOT) + ": " + letter.subject(),
                        letter.brief(),
                        html(letter.brief()),
                        letter.brief(),
                        null,
                        null);
        String name = addresses.getFirst().replaceAll("[^+0-9A-Za-z]", "");
        String local = name.substring(0, Math.min(SHOWN, name.length()));
        return email.send(brief, List.of(local + "@" + channel.code() + ".local"));
    }

    private static String html(String text) {
        return "<p dir=\"auto\">"
                + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                + "</p>";
    }
}
