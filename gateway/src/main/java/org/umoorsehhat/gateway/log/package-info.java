/** What is written down of every request, and what is not. */
@NullMarked
package org.umoorsehhat.gateway.log;

import org.jspecify.annotations.NullMarked;
