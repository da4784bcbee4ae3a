@NullMarked
package org.umoorsehhat.notification.staff.messaging;

import org.jspecify.annotations.NullMarked;
