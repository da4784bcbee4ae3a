package org.umoorsehhat.notification.message;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What letters show: texts only, all decisions made.
 *
 * @param start the side where lines begin: left or right
 * @param rows what and when, label and value
 * @param actions what the patient can do
 */
public record MessageContent(
        String language,
        String direction,
        String start,
        String subject,
        String greeting,
        String lead,
        List<String> notes,
        List<Row> rows,
        List<Action> actions,
        String signature,
        String unsubscribeText,
        @Nullable URI unsubscribe) {

    public record Row(String label, String value) {}

    public record Action(String label, URI address) {}
}
