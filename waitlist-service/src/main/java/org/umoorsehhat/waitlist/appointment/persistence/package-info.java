/** Live appointments, in PostgreSQL: who is busy when. */
@NullMarked
package org.umoorsehhat.waitlist.appointment.persistence;

import org.jspecify.annotations.NullMarked;
