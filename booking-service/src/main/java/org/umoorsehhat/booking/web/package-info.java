/** What the controllers of this service share. */
@NullMarked
package org.umoorsehhat.booking.web;

import org.jspecify.annotations.NullMarked;
