@NullMarked
package org.umoorsehhat.testsupport.good;

import org.jspecify.annotations.NullMarked;
