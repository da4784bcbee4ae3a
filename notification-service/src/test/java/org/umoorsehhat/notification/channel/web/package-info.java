@NullMarked
package org.umoorsehhat.notification.channel.web;

import org.jspecify.annotations.NullMarked;
