package org.umoorsehhat.notification.message;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.umoorsehhat.notification.channel.RenderedMessage;

/** The links of one message: a token for each purpose, wherever in the message it stands. */
final class LinksOfMessage {

    private final MessageProperties addresses;
    private final LinkTokens tokens;
    private final String subject;
    private final Map<LinkPurpose, RenderedMessage.Link> made = new EnumMap<>(LinkPurpose.class);

    /**
     * @param subject what they are about: the appointment's UUID, or the offer's
     */
    LinksOfMessage(MessageProperties addresses, LinkTokens tokens, String subject) {
        this.addresses = addresses;
        this.tokens = tokens;
        this.subject = subject;
    }

    URI to(LinkPurpose purpose) {
        return made.computeIfAbsent(purpose, this::make).address();
    }

    private RenderedMessage.Link make(LinkPurpose purpose) {
        String token = tokens.next();
        return new RenderedMessage.Link(
                purpose.code(),
                subject,
                addresses.link(purpose.code(), token),
                LinkTokens.hash(token));
    }

    List<RenderedMessage.Link> made() {
        return List.copyOf(made.values());
    }
}
