/** What may happen to an appointment, by whom and when: plain Java that needs no database. */
@NullMarked
package org.umoorsehhat.booking.appointment.rules;

import org.jspecify.annotations.NullMarked;
