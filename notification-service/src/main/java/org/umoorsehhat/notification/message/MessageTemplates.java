package org.umoorsehhat.notification.message;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/**
 * The two templates of a message, in {@code src/main/jte}. They are classes by the time that the
 * module is built: nothing is looked up by name while a message is composed.
 */
public final class MessageTemplates {

    private static final String MESSAGE = "message.jte";
    private static final String GENERATED = "gg.jte.generated.";
    private static final int USUAL_LENGTH = 4_096;

    private final TemplateEngine html = precompiled(ContentType.Html, "html");
    private final TemplateEngine text = precompiled(ContentType.Plain, "text");

    private static TemplateEngine precompiled(ContentType type, String folder) {
        return TemplateEngine.createPrecompiled(
                null, type, MessageTemplates.class.getClassLoader(), GENERATED + folder);
    }

    public String html(MessageContent content) {
        return render(html, content);
    }

    public String text(MessageContent content) {
        return render(text, content);
    }

    private static String render(TemplateEngine engine, MessageContent content) {
        var output = new StringOutput(USUAL_LENGTH);
        engine.render(MESSAGE, content, output);
        return output.toString();
    }
}
