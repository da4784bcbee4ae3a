@NullMarked
package org.umoorsehhat.notification.offer.messaging;

import org.jspecify.annotations.NullMarked;
