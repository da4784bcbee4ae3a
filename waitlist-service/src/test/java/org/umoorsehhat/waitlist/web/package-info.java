/** Tests. */
@NullMarked
package org.umoorsehhat.waitlist.web;

import org.jspecify.annotations.NullMarked;
