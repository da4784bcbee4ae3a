@NullMarked
package org.umoorsehhat.notification.staff.persistence;

import org.jspecify.annotations.NullMarked;
