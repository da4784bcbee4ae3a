@NullMarked
package org.umoorsehhat.localstack.process;

import org.jspecify.annotations.NullMarked;
