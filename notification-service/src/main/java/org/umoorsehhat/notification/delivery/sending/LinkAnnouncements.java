package org.umoorsehhat.notification.delivery.sending;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.outbox.Outbox;
import org.umoorsehhat.chassis.outbox.OutboxEvent;
import org.umoorsehhat.notification.channel.RenderedMessage;
import org.umoorsehhat.notification.delivery.ClaimedDelivery;
import org.umoorsehhat.notification.delivery.messaging.DeliveryTopic;
import org.umoorsehhat.notification.message.Subject;
import org.umoorsehhat.notification.patient.Patient;
import reactor.core.publisher.Mono;

/**
 * Tells the services that answer links which ones a message has, before it is sent: whatever
 * arrives, also what was in doubt and is sent again, has links that are good. Only hashes of tokens
 * are told, and nothing is kept here.
 */
final class LinkAnnouncements {

    static final String TYPE = "org.umoorsehhat.notification.links-sent.v1";

    private final Outbox outbox;
    private final Commands commands;

    LinkAnnouncements(Outbox outbox, Commands commands) {
        this.outbox = outbox;
        this.commands = commands;
    }

    /** The event's data. */
    record LinksData(UUID messageId, long patientId, Instant expiresAt, List<Link> links) {}

    record Link(String hash, String purpose, String subject) {}

    /** An offer is answered within minutes; nobody is as quick with an appointment. */
    Mono<Void> announce(ClaimedDelivery delivery, RenderedMessage message, Patient patient) {
        List<RenderedMessage.Link> links = message.linksOver(delivery.channel());
        if (links.isEmpty()) {
            return Mono.empty();
        }
        Mono<Void> told = outbox.append(event(delivery, links, patient));
        return delivery.subject() instanceof Subject.Offer
                ? commands.run(told)
                : commands.runUnhurried(told);
    }

    private static OutboxEvent event(
            ClaimedDelivery delivery, List<RenderedMessage.Link> links, Patient patient) {
        var told =
                links.stream()
                        .map(link -> new Link(link.hash(), link.purpose(), link.subject()))
                        .toList();
        String id = delivery.messageId().toString();
        return new OutboxEvent(
                DeliveryTopic.LINKS,
                id,
                TYPE,
                id,
                (long) delivery.attempts(),
                new LinksData(delivery.messageId(), patient.id(), until(delivery.subject()), told));
    }

    private static Instant until(Subject subject) {
        return switch (subject) {
            case Subject.Appointment appointment -> appointment.startsAt();
            case Subject.Offer offer -> offer.expiresAt();
            case Subject.Day day -> throw new IllegalArgumentException("a day has no links");
        };
    }
}
