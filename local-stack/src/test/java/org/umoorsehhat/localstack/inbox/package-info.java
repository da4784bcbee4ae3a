@NullMarked
package org.umoorsehhat.localstack.inbox;

import org.jspecify.annotations.NullMarked;
