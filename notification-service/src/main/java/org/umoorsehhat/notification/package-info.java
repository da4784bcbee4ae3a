@NullMarked
package org.umoorsehhat.notification;

import org.jspecify.annotations.NullMarked;
