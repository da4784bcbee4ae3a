package org.umoorsehhat.scheduling.place.rules;

import org.umoorsehhat.scheduling.directory.rules.DirectoryRecord;

/**
 * A location.
 *
 * @param version grows with every change, from 1
 */
public record Location(long id, long version, LocationDetails details)
        implements DirectoryRecord<LocationDetails> {

    @Override
    public boolean isActive() {
        return details.isActive();
    }
}
