package org.umoorsehhat.chassis.inbox.reading;

import org.umoorsehhat.chassis.inbox.RejectedEvent;
import org.umoorsehhat.chassis.json.StrictJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the data of events: at their word, texts cleaned, zones known. */
public final class EventData {

    private final JsonMapper json;

    public EventData(JsonMapper json) {
        this.json =
                StrictJson.ofEvents(json)
                        .rebuild()
                        .addModule(EventTexts.cleaned())
                        .addModule(EventZones.known())
                        .build();
    }

    /**
     * The data as {@code type}.
     *
     * @throws RejectedEvent for what is no such thing
     */
    public Object read(byte[] value, Class<?> type) {
        try {
            Object data = json.readValue(value, type);
            if (data == null) {
                throw new RejectedEvent("the data is null");
            }
            return data;
        } catch (JacksonException e) {
            throw new RejectedEvent("the data is not readable: " + e.getOriginalMessage(), e);
        }
    }
}
