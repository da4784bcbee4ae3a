/** Reading the envelopes and the data of records. */
@NullMarked
package org.umoorsehhat.chassis.inbox.reading;

import org.jspecify.annotations.NullMarked;
