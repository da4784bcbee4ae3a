/** Bodies of requests about appointments. */
@org.jspecify.annotations.NullMarked
package org.umoorsehhat.booking.appointment.web.form;
