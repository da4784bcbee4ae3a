package org.umoorsehhat.scheduling.place.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import org.umoorsehhat.scheduling.rules.Refusal;
import org.umoorsehhat.scheduling.rules.RefusedException;

/** What is refused about locations and rooms. */
public final class PlaceRefusals {

    private PlaceRefusals() {}

    public static RefusedException noLocation() {
        return Refusal.notFound("There is no location with this number.");
    }

    public static RefusedException noRoom() {
        return Refusal.notFound("There is no room with this number.");
    }

    public static RefusedException unknownLocation() {
        return Refusal.invalid("location", "is not a location of this clinic");
    }

    public static RefusedException inactiveLocation() {
        return Refusal.invalid("location", "is not used any more");
    }

    public static RefusedException otherLocation() {
        return Refusal.invalid("location", "cannot be changed; add a new room instead");
    }

    /**
     * @param rooms of the location that are used
     */
    public static RefusedException locationInUse(long rooms) {
        return Refusal.conflict(
                "location-in-use",
                "The location has rooms",
                "The location has %d rooms that are used. Deactivate them first.".formatted(rooms),
                Map.of("rooms", rooms));
    }

    /**
     * @param slots in it that have not ended
     * @param series that publish slots in it
     */
    public static RefusedException roomInUse(long slots, long series) {
        var numbers = new LinkedHashMap<String, Long>();
        numbers.put("slots", slots);
        numbers.put("series", series);
        return Refusal.conflict(
                "room-in-use",
                "The room has slots ahead",
                "The room has %d slots ahead, and %d series publish slots in it. Give them another room first."
                        .formatted(slots, series),
                numbers);
    }
}
