@NullMarked
package org.umoorsehhat.notification.offer.persistence;

import org.jspecify.annotations.NullMarked;
