package org.umoorsehhat.testsupport.bad;

import java.time.Instant;
import java.util.Date;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.umoorsehhat.testsupport.bad.web.SlotPage;

/** Breaks every rule there is. */
class SlotManager {

    @Autowired SlotPage page;

    HttpStatus status() {
        return HttpStatus.OK;
    }

    Date today() {
        return Date.from(Instant.now());
    }
}
