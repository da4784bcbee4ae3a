/** How the audit log is sealed, and how it shows that somebody tampered with it. */
@NullMarked
package org.umoorsehhat.booking.audit.rules;

import org.jspecify.annotations.NullMarked;
