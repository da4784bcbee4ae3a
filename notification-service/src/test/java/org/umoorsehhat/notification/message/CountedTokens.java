package org.umoorsehhat.notification.message;

/** The same tokens in each run, so that letters can be compared with files. */
final class CountedTokens extends LinkTokens {

    private int count;

    @Override
    String next() {
        count++;
        return "a-token-of-24-characters%02d".formatted(count).substring(2);
    }
}
