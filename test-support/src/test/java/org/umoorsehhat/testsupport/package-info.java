@NullMarked
package org.umoorsehhat.testsupport;

import org.jspecify.annotations.NullMarked;
