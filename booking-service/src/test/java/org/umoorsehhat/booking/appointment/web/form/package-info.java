/** Tests of bodies of requests. */
@NullMarked
package org.umoorsehhat.booking.appointment.web.form;

import org.jspecify.annotations.NullMarked;
