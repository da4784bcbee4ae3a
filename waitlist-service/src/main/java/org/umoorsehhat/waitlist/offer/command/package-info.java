/** What people do: accept, decline, leave the list, have a patient told. */
@NullMarked
package org.umoorsehhat.waitlist.offer.command;

import org.jspecify.annotations.NullMarked;
