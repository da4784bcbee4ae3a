package org.umoorsehhat.notification.channel.sink;

import java.util.List;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.channel.ChannelProvider;
import org.umoorsehhat.notification.channel.RenderedMessage;
import org.umoorsehhat.notification.channel.SendResult;
import reactor.core.publisher.Mono;

/**
 * Stands in for a provider on a developer's machine: what would be an SMS, a WhatsApp message or a
 * push notification arrives as an e-mail, at an address made of the number.
 */
final class SinkChannelProvider implements ChannelProvider {

    private static final int SHOWN = 24;

    private final Channel channel;
    private final ChannelProvider email;

    SinkChannelProvider(Channel channel, ChannelProvider email) {
        this.channel = channel;
        this.email = email;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public String name() {
        return "sink-" + channel.code();
    }

    @Override
    public Mono<SendResult> send(RenderedMessage message, List<String> addresses) {
        var brief =
                new RenderedMessage(
                        message.id(),
                        message.kind(),
                        message.locale(),
                        channel.code().toUpperCase(java.util.Locale.ROOT)
                                + ": "
                                + message.subject(),
                        message.brief(),
                        html(message.brief()),
                        message.brief(),
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
