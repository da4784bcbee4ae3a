/** What is paid online: amounts as providers count them, and what of arrived money is taken. */
@NullMarked
package org.umoorsehhat.booking.online.rules;

import org.jspecify.annotations.NullMarked;
