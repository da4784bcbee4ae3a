/** What there is to look at. */
@NullMarked
package org.umoorsehhat.waitlist.search.rules;

import org.jspecify.annotations.NullMarked;
