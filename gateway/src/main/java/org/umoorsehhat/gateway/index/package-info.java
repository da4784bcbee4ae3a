/** What is below the address of the API: the first that somebody opens. */
@NullMarked
package org.umoorsehhat.gateway.index;

import org.jspecify.annotations.NullMarked;
