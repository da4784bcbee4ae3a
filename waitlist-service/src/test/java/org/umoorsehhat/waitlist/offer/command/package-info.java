/** Tests. */
@NullMarked
package org.umoorsehhat.waitlist.offer.command;

import org.jspecify.annotations.NullMarked;
