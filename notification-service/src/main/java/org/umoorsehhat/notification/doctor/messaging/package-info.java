@NullMarked
package org.umoorsehhat.notification.doctor.messaging;

import org.jspecify.annotations.NullMarked;
