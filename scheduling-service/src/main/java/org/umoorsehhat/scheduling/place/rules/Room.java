package org.umoorsehhat.scheduling.place.rules;

import org.umoorsehhat.scheduling.directory.rules.DirectoryRecord;

/**
 * A room.
 *
 * @param version grows with every change, from 1
 */
public record Room(long id, long version, RoomDetails details)
        implements DirectoryRecord<RoomDetails> {

    @Override
    public boolean isActive() {
        return details.isActive();
    }
}
