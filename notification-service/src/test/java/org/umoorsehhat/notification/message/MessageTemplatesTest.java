package org.umoorsehhat.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever somebody's name holds, it stays a text. */
class MessageTemplatesTest {

    private static final String ODD = "<b onclick=\"x('y')\">&{}</b>";
    private static final String ESCAPED = "&lt;b onclick=\"x('y')\"&gt;&amp;{}&lt;/b&gt;";

    @Test
    void everyTextIsEscapedAndAppearsInItsPlace() {
        var content =
                new MessageContent(
                        "en",
                        "ltr",
                        "left",
                        ODD,
                        ODD,
                        ODD,
                        List.of(ODD, "a second note"),
                        List.of(new MessageContent.Row(ODD, ODD)),
                        List.of(
                                new MessageContent.Action(
                                        ODD, URI.create("https://clinic.example/?a=1&b='2'"))),
                        ODD,
                        ODD,
                        URI.create("https://clinic.example/u?a=1&b=2"));
        String html = new MessageTemplates().html(content);
        assertThat(html).doesNotContain("<b ", "</b>", "a=1&b");
        // Title, heading, greeting, lead, note, label, value, action, signature and the way out.
        assertThat(html.split(Pattern.quote(ESCAPED), -1)).hasSize(11);
        assertThat(html)
                .contains("a second note")
                .contains("href=\"https://clinic.example/?a=1&amp;b=&#39;2&#39;\"")
                .contains("href=\"https://clinic.example/u?a=1&amp;b=2\" dir=\"ltr\"");
    }
}
