/** The endpoints of links in messages. */
@NullMarked
package org.umoorsehhat.booking.link.web;

import org.jspecify.annotations.NullMarked;
