/** A mail server that keeps what it is sent and shows it on a page. */
@NullMarked
package org.umoorsehhat.localstack.inbox;

import org.jspecify.annotations.NullMarked;
