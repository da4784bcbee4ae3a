package org.umoorsehhat.scheduling.place.rules;

/**
 * A place where a clinic receives patients.
 *
 * @param name as patients see it
 * @param isActive false: takes no new rooms
 */
public record LocationDetails(String name, boolean isActive) {

    /** The same, not used any more. */
    public LocationDetails deactivated() {
        return new LocationDetails(name, false);
    }
}
