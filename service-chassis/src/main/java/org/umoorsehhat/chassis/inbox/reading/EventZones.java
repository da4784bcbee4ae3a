package org.umoorsehhat.chassis.inbox.reading;

import java.time.ZoneId;
import org.umoorsehhat.chassis.time.TimeZones;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Time zones of events. One that this JVM does not know is unreadable: whoever kept it would fail
 * later, with every booking or message that needs it.
 */
final class EventZones {

    private EventZones() {}

    static JacksonModule known() {
        return new SimpleModule("event-zones").addDeserializer(ZoneId.class, new Reader());
    }

    private static final class Reader extends StdDeserializer<ZoneId> {

        Reader() {
            super(ZoneId.class);
        }

        @Override
        public ZoneId deserialize(JsonParser parser, DeserializationContext context) {
            String id = parser.getValueAsString();
            return TimeZones.find(id)
                    .orElseGet(() ->
                            (ZoneId)
                                    context.handleWeirdStringValue(
                                            ZoneId.class, id, "unknown time zone"));
        }
    }
}
