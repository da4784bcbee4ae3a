/** Copies of what scheduling-service says about doctors and their services. */
@NullMarked
package org.umoorsehhat.booking.directory;

import org.jspecify.annotations.NullMarked;
