package org.umoorsehhat.localstack.part;

import java.io.IOException;
import java.util.Set;
import org.umoorsehhat.localstack.process.Launch;
import org.umoorsehhat.localstack.process.StopSignal;

/** One process of the platform. */
public interface Part {

    /** Also the name of its log and its pid file. */
    String name();

    /** What it listens on. */
    Set<Port> ports();

    /** The names of the parts that must be ready before it is started. */
    Set<String> needs();

    /** Makes what the process must find: unpacked programs, settings, formatted storage. */
    void prepare() throws IOException, InterruptedException;

    Launch launch();

    /** Whether it does its work now; quick, and false rather than an exception. */
    boolean isReady();

    /** What is left to do once it is ready, each time that it was started. */
    default void afterStart() {}

    /** Whether {@link #makeArchive} would do something. */
    default boolean lacksArchive() {
        return false;
    }

    /** Makes later starts quicker, which takes seconds of processor time; once. */
    default void makeArchive() throws IOException, InterruptedException {}

    default StopSignal stopSignal() {
        return StopSignal.TERM;
    }
}
