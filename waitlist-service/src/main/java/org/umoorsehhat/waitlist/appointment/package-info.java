/** What other services' appointments mean here. */
@NullMarked
package org.umoorsehhat.waitlist.appointment;

import org.jspecify.annotations.NullMarked;
