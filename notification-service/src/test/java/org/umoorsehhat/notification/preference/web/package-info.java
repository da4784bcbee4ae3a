@NullMarked
package org.umoorsehhat.notification.preference.web;

import org.jspecify.annotations.NullMarked;
