@NullMarked
package org.umoorsehhat.notification.appointment.rules;

import org.jspecify.annotations.NullMarked;
