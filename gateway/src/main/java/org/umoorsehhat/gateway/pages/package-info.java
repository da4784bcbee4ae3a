/** The pages for people, which are built from the module {@code web}, and what they are told. */
@NullMarked
package org.umoorsehhat.gateway.pages;

import org.jspecify.annotations.NullMarked;
