/** What administrators let this service check of itself. */
@NullMarked
package org.umoorsehhat.booking.operations.web;

import org.jspecify.annotations.NullMarked;
