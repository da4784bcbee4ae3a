@NullMarked
package org.umoorsehhat.notification.delivery;

import org.jspecify.annotations.NullMarked;
