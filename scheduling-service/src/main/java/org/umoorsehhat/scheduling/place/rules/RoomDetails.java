package org.umoorsehhat.scheduling.place.rules;

/**
 * A room that has one slot at a time.
 *
 * @param location number of where it is; never changes
 * @param name as patients see it
 * @param isActive false: takes no slots
 */
public record RoomDetails(long location, String name, boolean isActive) {

    /** The same, not used any more. */
    public RoomDetails deactivated() {
        return new RoomDetails(location, name, false);
    }
}
