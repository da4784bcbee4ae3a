/** Tests. */
@NullMarked
package org.umoorsehhat.waitlist.appointment.rules;

import org.jspecify.annotations.NullMarked;
