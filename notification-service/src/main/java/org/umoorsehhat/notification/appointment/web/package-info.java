/** What of appointments this service answers. */
@NullMarked
package org.umoorsehhat.notification.appointment.web;

import org.jspecify.annotations.NullMarked;
