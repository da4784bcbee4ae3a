/** How this service talks to the functions of its database. */
@NullMarked
package org.umoorsehhat.booking.persistence;

import org.jspecify.annotations.NullMarked;
