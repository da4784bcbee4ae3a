@NullMarked
package org.umoorsehhat.localstack;

import org.jspecify.annotations.NullMarked;
