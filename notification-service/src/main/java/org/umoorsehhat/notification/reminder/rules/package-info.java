@NullMarked
package org.umoorsehhat.notification.reminder.rules;

import org.jspecify.annotations.NullMarked;
