@NullMarked
package org.umoorsehhat.notification.absence.messaging;

import org.jspecify.annotations.NullMarked;
