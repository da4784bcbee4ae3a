package org.umoorsehhat.scheduling.series.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.umoorsehhat.scheduling.slot.web.SlotBatchView;

/** A series, and what a request published of it. */
@Schema(allOf = {SeriesView.class, SlotBatchView.class})
interface SeriesAnswer {}
