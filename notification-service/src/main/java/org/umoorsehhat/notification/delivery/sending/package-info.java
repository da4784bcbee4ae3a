@NullMarked
package org.umoorsehhat.notification.delivery.sending;

import org.jspecify.annotations.NullMarked;
