package org.umoorsehhat.systemtests.abuse;

/** Something that somebody does who means harm; it ends by itself. */
@FunctionalInterface
interface Attack {

    /**
     * @param tally counts the answers, and is told which of them are wrong
     */
    void strike(Victim victim, Tally tally) throws Exception;
}
