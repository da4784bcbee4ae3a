package org.umoorsehhat.notification.message;

import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.context.MessageSource;
import org.springframework.expression.spel.support.StandardEvaluationContext;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContextWrapper;
import org.umoorsehhat.notification.channel.RenderedMessage;
import org.umoorsehhat.notification.patient.Patient;
import org.umoorsehhat.notification.preference.rules.Preferences;

/** Composes messages from text files and templates. */
public final class MessageComposer {

    private static final String READER =
            ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME;

    private final ITemplateEngine templates;
    private final MessageSource source;
    private final MessageProperties addresses;
    private final CalendarInvitations invitations;

    /**
     * Each remembers how to read a {@link MessageContent}; a message has one to itself while it is
     * composed.
     */
    private final Queue<ThymeleafEvaluationContextWrapper> readers = new ConcurrentLinkedQueue<>();

    MessageComposer(
            ITemplateEngine templates,
            MessageSource source,
            MessageProperties addresses,
            CalendarInvitations invitations) {
        this.templates = templates;
        this.source = source;
        this.addresses = addresses;
        this.invitations = invitations;
    }

    /**
     * The message to {@code patient}, in their language, with times in their zone. May read files.
     */
    public RenderedMessage compose(
            UUID id,
            MessageKind kind,
            MessageDetails details,
            Subject subject,
            Patient patient,
            Preferences preferences) {
        var localized = new LocalizedTexts(source, patient.locale());
        var texts =
                new MessageTexts(
                        localized, addresses, kind, details, subject, patient, preferences);
        MessageContent content = texts.content();
        var reader = readers.poll();
        if (reader == null) {
            reader = new ThymeleafEvaluationContextWrapper(new StandardEvaluationContext());
        }
        var context = new Context(localized.locale(), Map.of("content", content, READER, reader));
        var message =
                new RenderedMessage(
                        id,
                        kind.code(),
                        localized.locale(),
                        content.subject(),
                        templates.process("message.txt", context),
                        templates.process("message.html", context),
                        texts.brief(),
                        invitations.of(kind, details, subject, patient, content),
                        texts.unsubscribe());
        readers.add(reader);
        return message;
    }
}
