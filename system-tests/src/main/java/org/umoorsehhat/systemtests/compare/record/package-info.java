/** What is kept of a run, without ids and times, and what two recordings differ in. */
@NullMarked
package org.umoorsehhat.systemtests.compare.record;

import org.jspecify.annotations.NullMarked;
