/** Copies of other services' facts: doctors, patients, who is busy when, which slots are free. */
@NullMarked
package org.umoorsehhat.waitlist.directory;

import org.jspecify.annotations.NullMarked;
