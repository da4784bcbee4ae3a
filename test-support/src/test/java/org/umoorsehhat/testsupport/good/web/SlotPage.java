package org.umoorsehhat.testsupport.good.web;

import org.springframework.http.HttpStatus;
import org.umoorsehhat.testsupport.good.Slot;

class SlotPage {

    HttpStatus status(Slot slot) {
        return slot.startsAt().getEpochSecond() < 0 ? HttpStatus.GONE : HttpStatus.OK;
    }
}
