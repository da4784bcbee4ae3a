@NullMarked
package org.umoorsehhat.notification.reminder.persistence;

import org.jspecify.annotations.NullMarked;
