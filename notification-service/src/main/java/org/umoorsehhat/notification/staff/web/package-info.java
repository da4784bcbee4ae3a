@NullMarked
package org.umoorsehhat.notification.staff.web;

import org.jspecify.annotations.NullMarked;
