package org.umoorsehhat.booking.audit.rules;

/**
 * The last row of an appointment's audit chain.
 *
 * @param count rows there are
 * @param hash of the last one; empty while there is none
 */
@SuppressWarnings("ArrayRecordComponent")
public record AuditHead(int count, byte[] hash) {

    public static final AuditHead NONE = new AuditHead(0, new byte[0]);
}
