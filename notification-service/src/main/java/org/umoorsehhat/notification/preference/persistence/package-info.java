@NullMarked
package org.umoorsehhat.notification.preference.persistence;

import org.jspecify.annotations.NullMarked;
