/** What patients do by the links in their messages. */
@NullMarked
package org.umoorsehhat.booking.link;

import org.jspecify.annotations.NullMarked;
