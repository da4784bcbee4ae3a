/** Processes that outlive the one that started them, and are found again. */
@NullMarked
package org.umoorsehhat.localstack.process;

import org.jspecify.annotations.NullMarked;
