@NullMarked
package org.umoorsehhat.localstack.part;

import org.jspecify.annotations.NullMarked;
