/** How the JVM of the tests behaves: what may block, how waiting goes. */
@NullMarked
package org.umoorsehhat.testsupport.runtime;

import org.jspecify.annotations.NullMarked;
