@NullMarked
package org.umoorsehhat.notification.staff;

import org.jspecify.annotations.NullMarked;
