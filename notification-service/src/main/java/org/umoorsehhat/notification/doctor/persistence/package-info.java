@NullMarked
package org.umoorsehhat.notification.doctor.persistence;

import org.jspecify.annotations.NullMarked;
