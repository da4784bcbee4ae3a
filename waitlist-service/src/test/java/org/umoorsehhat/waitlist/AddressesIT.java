package org.umoorsehhat.waitlist;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.umoorsehhat.testsupport.address.AddressRules;
import org.umoorsehhat.waitlist.support.WaitlistServiceTest;

/** What is not there is told rightly: methods, representations, and what is no request. */
class AddressesIT extends WaitlistServiceTest {

    @TestFactory
    Stream<DynamicTest> whatIsNotThereIsToldRightly(@LocalServerPort int port) {
        return new AddressRules(port).tests();
    }
}
