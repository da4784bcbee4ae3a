/** What the database knows of it. */
@NullMarked
package org.umoorsehhat.booking.relation.persistence;

import org.jspecify.annotations.NullMarked;
