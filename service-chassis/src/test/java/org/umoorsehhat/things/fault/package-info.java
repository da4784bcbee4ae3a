/** The service while something fails: its clients, its servers, itself. */
package org.umoorsehhat.things.fault;
