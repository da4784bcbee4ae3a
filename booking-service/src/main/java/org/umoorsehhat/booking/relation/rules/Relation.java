package org.umoorsehhat.booking.relation.rules;

import java.time.Instant;

/**
 * What makes a patient a doctor's own, at one moment: an appointment that the patient or the clinic
 * asked for, or a reason that was given in an emergency. What the doctor did alone is no ground.
 *
 * @param agreedSince appointments asked for a time after this count
 * @param cancelledSince of those that were cancelled, only those cancelled after this
 */
public record Relation(long doctor, Instant agreedSince, Instant cancelledSince, Instant now) {}
