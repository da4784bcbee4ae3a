package org.umoorsehhat.chassis.inbox.reading;

import org.umoorsehhat.chassis.text.PlainLine;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Texts of events. They are names and codes, of one line; free text travels in none. What another
 * system lets into a name is cleaned here and not refused: a dead letter would cost the patient
 * every appointment, for a character that nobody sees.
 */
final class EventTexts {

    private EventTexts() {}

    static JacksonModule cleaned() {
        return new SimpleModule("event-texts").addDeserializer(String.class, new Reader());
    }

    private static final class Reader extends StringDeserializer {

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            return PlainLine.of(super.deserialize(parser, context));
        }
    }
}
