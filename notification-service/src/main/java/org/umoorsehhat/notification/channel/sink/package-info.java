@NullMarked
package org.umoorsehhat.notification.channel.sink;

import org.jspecify.annotations.NullMarked;
