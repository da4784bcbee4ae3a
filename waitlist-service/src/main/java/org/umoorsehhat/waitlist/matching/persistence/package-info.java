/** Whose turn it is: the one place that says whom a seat suits, in the words of an index. */
@NullMarked
package org.umoorsehhat.waitlist.matching.persistence;

import org.jspecify.annotations.NullMarked;
