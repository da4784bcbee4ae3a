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
import org.umoorsehhat.notification.channel.Letter;
import org.umoorsehhat.notification.patient.Patient;
import org.umoorsehhat.notification.preference.Preferences;

/** Composes letters from word files and templates. */
final class TemplateComposer implements Composer {

    private static final String READER =
            ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME;

    private final ITemplateEngine templates;
    private final MessageSource words;
    private final MessageProperties addresses;
    private final Invitations invitations;

    /**
     * Each remembers how to read a {@link Page}; a letter has one to itself while it is composed.
     */
    private final Queue<ThymeleafEvaluationContextWrapper> readers = new ConcurrentLinkedQueue<>();

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
        var reader = readers.poll();
        if (reader == null) {
            reader = new ThymeleafEvaluationContextWrapper(new StandardEvaluationContext());
        }
        var context = new Context(own.locale(), Map.of("page", page, READER, reader));
        var letter =
                new Letter(
                        id,
                        kind.code(),
                        own.locale(),
                        page.subject(),
                        templates.process("letter.txt", context),
                        templates.process("letter.html", context),
                        wording.brief(),
                        invitations.of(kind, details, subject, patient, page),
                        wording.unsubscribe());
        readers.add(reader);
        return letter;
    }
}
