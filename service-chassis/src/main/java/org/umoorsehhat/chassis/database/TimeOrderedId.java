package org.umoorsehhat.chassis.database;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids that come in the order of time, so that an index on them grows at its end. */
public final class TimeOrderedId {

    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private TimeOrderedId() {}

    /** A UUID of version 7 (RFC 9562, 5.7): milliseconds, then random bits. */
    public static UUID at(Instant time) {
        var random = ThreadLocalRandom.current();
        long high = time.toEpochMilli() << 16 | VERSION | random.nextLong(0x1000);
        return new UUID(high, VARIANT | random.nextLong() >>> 2);
    }
}
