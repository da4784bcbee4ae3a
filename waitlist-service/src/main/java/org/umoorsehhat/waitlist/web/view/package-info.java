/** What the API shows. */
@NullMarked
package org.umoorsehhat.waitlist.web.view;

import org.jspecify.annotations.NullMarked;
