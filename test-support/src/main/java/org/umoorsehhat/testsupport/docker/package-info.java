/** Docker, where there is one. */
@NullMarked
package org.umoorsehhat.testsupport.docker;

import org.jspecify.annotations.NullMarked;
