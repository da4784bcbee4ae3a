package org.umoorsehhat.identity.login;

import java.io.Serializable;

/**
 * Where a login comes from.
 *
 * @param address network address
 * @param device that the name has logged in with before; empty if it has none
 */
record Caller(String address, String device) implements Serializable {}
