/** HTTP/1.1 by hand: the bytes that clients with faults or bad intentions send. */
package org.umoorsehhat.systemtests.wire;
