package org.umoorsehhat.notification.staff;

/**
 * A doctor's preferences, at a version.
 *
 * @param version 0 before the first were said
 */
public record StoredStaffPreferences(long doctorId, StaffPreferences preferences, long version) {}
