/** What the platform consists of: how each part is started, and when it is ready. */
@NullMarked
package org.umoorsehhat.localstack.part;

import org.jspecify.annotations.NullMarked;
