@NullMarked
package org.umoorsehhat.notification.delivery.persistence;

import org.jspecify.annotations.NullMarked;
