/** What all endpoints need. */
@org.jspecify.annotations.NullMarked
package org.umoorsehhat.scheduling.web;
