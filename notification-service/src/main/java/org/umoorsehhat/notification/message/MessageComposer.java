package org.umoorsehhat.notification.message;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.MessageSource;
import org.umoorsehhat.notification.channel.RenderedMessage;
import org.umoorsehhat.notification.patient.Patient;
import org.umoorsehhat.notification.preference.rules.Preferences;

/** Composes messages from templates and text files. */
public final class MessageComposer {

    /** Locales of patients, not languages: anybody may have one of their own. */
    private static final int MOST_LOCALES = 100;

    private final MessageTemplates templates = new MessageTemplates();
    private final MessageSource source;
    private final MessageProperties addresses;
    private final CalendarInvitations invitations;
    private final LinkTokens tokens;
    private final Map<Locale, LocalizedTexts> texts = new ConcurrentHashMap<>();

    MessageComposer(
            MessageSource source,
            MessageProperties addresses,
            CalendarInvitations invitations,
            LinkTokens tokens) {
        this.source = source;
        this.addresses = addresses;
        this.invitations = invitations;
        this.tokens = tokens;
    }

    /**
     * The message to {@code patient}, in their language, with times in their zone; its links are
     * new each time.
     */
    public RenderedMessage compose(
            UUID id,
            MessageKind kind,
            MessageDetails details,
            Subject subject,
            Patient patient,
            Preferences preferences) {
        var localized = texts(patient.locale());
        var message =
                new MessageTexts(
                        localized, addresses, kind, details, subject, patient, preferences, tokens);
        MessageContent content = message.content();
        return new RenderedMessage(
                id,
                kind.code(),
                localized.locale(),
                content.subject(),
                templates.text(content),
                templates.html(content),
                message.brief(),
                invitations.of(kind, details, subject, patient, content),
                message.unsubscribe(),
                message.links());
    }

    private LocalizedTexts texts(Locale locale) {
        LocalizedTexts known = texts.get(locale);
        if (known != null) {
            return known;
        }
        var fresh = new LocalizedTexts(source, locale);
        if (texts.size() < MOST_LOCALES) {
            texts.put(locale, fresh);
        }
        return fresh;
    }
}
