@NullMarked
package org.umoorsehhat.notification.absence;

import org.jspecify.annotations.NullMarked;
