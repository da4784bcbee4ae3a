@NullMarked
package org.umoorsehhat.notification.appointment;

import org.jspecify.annotations.NullMarked;
