package org.umoorsehhat.booking.accesslog.rules;

import java.time.Instant;

/**
 * The end of the chain, or where a part of it begins.
 *
 * @param no of its last row; 0 while there is none
 * @param hash of the last row; empty while there is none
 * @param storedAt when that was stored
 */
@SuppressWarnings("ArrayRecordComponent")
public record AccessHead(long no, byte[] hash, Instant storedAt) {

    /** Before the first row. */
    public static final AccessHead NONE = new AccessHead(0, new byte[0], Instant.EPOCH);
}
