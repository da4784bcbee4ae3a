@NullMarked
package org.umoorsehhat.notification.channel;

import org.jspecify.annotations.NullMarked;
