@NullMarked
package org.umoorsehhat.notification.appointment.messaging;

import org.jspecify.annotations.NullMarked;
