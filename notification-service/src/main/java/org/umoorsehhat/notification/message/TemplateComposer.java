package org.umoorsehhat.notification.message;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.umoorsehhat.notification.channel.Letter;
import org.umoorsehhat.notification.patient.Patient;
import org.umoorsehhat.notification.preference.Preferences;

/** Composes letters from word files and templates. */
final class TemplateComposer implements Composer {

    private final ITemplateEngine templates;
    private final MessageSource words;
    private final MessageProperties addresses;
    private final Invitations invitations;

    TemplateComposer(
            ITemplateEngine templates,
            MessageSource words,
            MessageProperties addresses,
            Invitations invitations) {
        this.templates = templates;
        this.words = words;
        this.addresses = addresses;
        this.invitations = invitations;
    }

    @Override
    public Letter compose(
            UUID id,
            MessageKind kind,
            Details details,
            Subject subject,
            Patient patient,
            Preferences preferences) {
        var own = new Words(words, patient.locale());
        var wording = new Wording(own, addresses, kind, details, subject, patient, preferences);
        Page page = wording.page();
        var context = new Context(own.locale(), Map.of("page", page));
        return new Letter(
                id,
                kind.code(),
                own.locale(),
                page.subject(),
                templates.process("letter.txt", context),
                templates.process("letter.html", context),
                wording.brief(),
                invitations.of(kind, details, subject, patient, page),
                wording.unsubscribe());
    }
}
