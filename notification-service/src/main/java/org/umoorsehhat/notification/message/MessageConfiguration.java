package org.umoorsehhat.notification.message;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.umoorsehhat.notification.message.staff.StaffLetters;

/** Texts. */
@Configuration
public class MessageConfiguration {

    @Bean
    MessageComposer messageComposer(MessageProperties properties, Clock clock) {
        return composer(properties, clock, texts(), new LinkTokens());
    }

    @Bean
    StaffLetters staffLetters(MessageProperties properties) {
        return new StaffLetters(texts(), properties);
    }

    @Bean
    CalendarFiles calendarFiles(MessageProperties properties, Clock clock) {
        return new CalendarFiles(new CalendarInvitations(properties, clock));
    }

    static MessageComposer composer(
            MessageProperties properties,
            Clock clock,
            ResourceBundleMessageSource texts,
            LinkTokens tokens) {
        return new MessageComposer(
                texts, properties, new CalendarInvitations(properties, clock), tokens);
    }

    /** The text files of all languages. */
    public static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("texts/texts");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
        return texts;
    }
}
