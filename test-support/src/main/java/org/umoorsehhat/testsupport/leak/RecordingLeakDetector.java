package org.umoorsehhat.testsupport.leak;

import io.netty.util.ResourceLeakDetector;

/** Netty's own, which also tells {@link Leaks}. */
final class RecordingLeakDetector<T> extends ResourceLeakDetector<T> {

    RecordingLeakDetector(Class<?> resourceType, int samplingInterval) {
        super(resourceType, samplingInterval);
    }

    /** What is written on a buffer when it is made. */
    @Override
    protected Object getInitialHint(String resourceType) {
        return CutConnections.isUnderWay() ? CutConnections.MARK : "made in " + RunningTest.name();
    }

    @Override
    protected void reportTracedLeak(String resourceType, String records) {
        super.reportTracedLeak(resourceType, records);
        Leaks.found(resourceType, records);
    }

    @Override
    protected void reportUntracedLeak(String resourceType) {
        super.reportUntracedLeak(resourceType);
        Leaks.found(resourceType, "");
    }
}
