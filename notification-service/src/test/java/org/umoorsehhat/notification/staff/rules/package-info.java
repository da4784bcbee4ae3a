@NullMarked
package org.umoorsehhat.notification.staff.rules;

import org.jspecify.annotations.NullMarked;
