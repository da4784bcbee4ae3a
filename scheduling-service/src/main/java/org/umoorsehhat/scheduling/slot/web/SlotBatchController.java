package org.umoorsehhat.scheduling.slot.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.scheduling.slot.SlotBatchCreation;
import org.umoorsehhat.scheduling.web.CalendarRights;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Recorded("time-slot")
@RequestMapping("/api/appointments/time-slots/bulk_create")
class SlotBatchController {

    private final SlotBatchCreation creation;
    private final SlotBatchAnswers answers;

    SlotBatchController(SlotBatchCreation creation, SlotBatchAnswers answers) {
        this.creation = creation;
        this.answers = answers;
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(
            responseCode = "200",
            description = "What would be created, where preview is true; slots are empty",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = SlotBatchView.class)))
    @ApiResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = SlotBatchView.class)))
    Mono<ResponseEntity<Flux<DataBuffer>>> create(
            @Valid @RequestBody SlotBatchRequest request, Caller caller, IdempotencyKey key) {
        CalendarRights.require(caller, request.doctor());
        if (Boolean.TRUE.equals(request.preview())) {
            return creation.preview(request.doctor(), request.hours()).map(answers::preview);
        }
        return creation.create(request.doctor(), request.hours(), key)
                .map(batch ->
                        answers.answer(
                                ResponseEntity.status(HttpStatus.CREATED), batch, Map.of(), ""));
    }
}
