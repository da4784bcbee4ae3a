@NullMarked
package org.umoorsehhat.notification.preference;

import org.jspecify.annotations.NullMarked;
