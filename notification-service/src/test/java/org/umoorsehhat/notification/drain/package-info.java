@NullMarked
package org.umoorsehhat.notification.drain;

import org.jspecify.annotations.NullMarked;
