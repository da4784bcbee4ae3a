@NullMarked
package org.umoorsehhat.notification.offer;

import org.jspecify.annotations.NullMarked;
