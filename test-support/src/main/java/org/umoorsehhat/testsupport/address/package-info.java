/** What is at each address of a service, and how all else is refused. */
@org.jspecify.annotations.NullMarked
package org.umoorsehhat.testsupport.address;
