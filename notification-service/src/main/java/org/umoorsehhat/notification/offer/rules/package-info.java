@NullMarked
package org.umoorsehhat.notification.offer.rules;

import org.jspecify.annotations.NullMarked;
