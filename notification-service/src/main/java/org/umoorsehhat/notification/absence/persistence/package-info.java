@NullMarked
package org.umoorsehhat.notification.absence.persistence;

import org.jspecify.annotations.NullMarked;
