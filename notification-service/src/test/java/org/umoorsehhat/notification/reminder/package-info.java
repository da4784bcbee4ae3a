@NullMarked
package org.umoorsehhat.notification.reminder;

import org.jspecify.annotations.NullMarked;
