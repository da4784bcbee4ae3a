/** Buffers that nobody has released: whatever test they come from, the module fails. */
@NullMarked
package org.umoorsehhat.testsupport.leak;

import org.jspecify.annotations.NullMarked;
