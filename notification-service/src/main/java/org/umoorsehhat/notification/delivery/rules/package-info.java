@NullMarked
package org.umoorsehhat.notification.delivery.rules;

import org.jspecify.annotations.NullMarked;
