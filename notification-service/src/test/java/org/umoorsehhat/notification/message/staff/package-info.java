@NullMarked
package org.umoorsehhat.notification.message.staff;

import org.jspecify.annotations.NullMarked;
