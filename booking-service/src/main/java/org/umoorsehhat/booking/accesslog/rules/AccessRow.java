package org.umoorsehhat.booking.accesslog.rules;

import java.time.Instant;

/**
 * A row of the access log as it is stored.
 *
 * @param no of the row in the chain, from 1
 * @param storedAt when it joined the chain; never before the row before it
 * @param service that tells of it
 * @param hash SHA-256 of the hash before it and of this row
 */
@SuppressWarnings("ArrayRecordComponent")
public record AccessRow(long no, Instant storedAt, String service, Access access, byte[] hash) {}
