@NullMarked
package org.umoorsehhat.notification.patient;

import org.jspecify.annotations.NullMarked;
