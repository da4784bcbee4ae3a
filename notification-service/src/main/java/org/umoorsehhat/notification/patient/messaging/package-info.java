@NullMarked
package org.umoorsehhat.notification.patient.messaging;

import org.jspecify.annotations.NullMarked;
