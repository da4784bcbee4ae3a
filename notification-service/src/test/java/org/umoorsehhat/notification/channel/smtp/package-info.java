@NullMarked
package org.umoorsehhat.notification.channel.smtp;

import org.jspecify.annotations.NullMarked;
