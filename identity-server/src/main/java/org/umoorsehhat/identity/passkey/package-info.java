/** Passkeys (WebAuthn): who has which, who needs one, and where they are kept. */
@NullMarked
package org.umoorsehhat.identity.passkey;

import org.jspecify.annotations.NullMarked;
