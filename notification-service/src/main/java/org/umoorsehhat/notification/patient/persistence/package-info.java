@NullMarked
package org.umoorsehhat.notification.patient.persistence;

import org.jspecify.annotations.NullMarked;
