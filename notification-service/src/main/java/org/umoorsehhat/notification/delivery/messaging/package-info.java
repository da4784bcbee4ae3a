@NullMarked
package org.umoorsehhat.notification.delivery.messaging;

import org.jspecify.annotations.NullMarked;
