@NullMarked
package org.umoorsehhat.notification.appointment.persistence;

import org.jspecify.annotations.NullMarked;
