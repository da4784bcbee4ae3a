package org.umoorsehhat.scheduling;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.umoorsehhat.testsupport.address.AddressRules;

/** What is not there is told rightly: methods, representations, and what is no request. */
class AddressesIT extends SchedulingIT {

    @TestFactory
    Stream<DynamicTest> whatIsNotThereIsToldRightly(@LocalServerPort int port) {
        return new AddressRules(port).tests();
    }
}
