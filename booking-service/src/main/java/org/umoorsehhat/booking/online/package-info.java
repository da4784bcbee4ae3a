/** Online payments, through a provider: no card data comes to the platform. */
@NullMarked
package org.umoorsehhat.booking.online;

import org.jspecify.annotations.NullMarked;
