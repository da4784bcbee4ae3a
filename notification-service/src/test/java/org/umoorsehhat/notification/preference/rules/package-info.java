@NullMarked
package org.umoorsehhat.notification.preference.rules;

import org.jspecify.annotations.NullMarked;
