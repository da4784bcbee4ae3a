@NullMarked
package org.umoorsehhat.notification.staff.sending;

import org.jspecify.annotations.NullMarked;
