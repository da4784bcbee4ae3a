@NullMarked
package org.umoorsehhat.notification.doctor;

import org.jspecify.annotations.NullMarked;
