@NullMarked
package org.umoorsehhat.notification.message;

import org.jspecify.annotations.NullMarked;
