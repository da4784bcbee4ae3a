@NullMarked
package org.umoorsehhat.notification.absence.rules;

import org.jspecify.annotations.NullMarked;
