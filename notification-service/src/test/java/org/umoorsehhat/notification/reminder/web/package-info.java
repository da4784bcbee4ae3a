@NullMarked
package org.umoorsehhat.notification.reminder.web;

import org.jspecify.annotations.NullMarked;
