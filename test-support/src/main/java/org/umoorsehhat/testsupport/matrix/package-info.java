/**
 * Who may do what: a table of every endpoint, every role and whose the object is, of which every
 * cell is called.
 */
@org.jspecify.annotations.NullMarked
package org.umoorsehhat.testsupport.matrix;
