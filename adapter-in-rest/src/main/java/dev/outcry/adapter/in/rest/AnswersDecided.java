package dev.outcry.adapter.in.rest;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An endpoint whose yes is what became of a bid, if it is soon; the OpenAPI document tells it. */
@ApiResponse(
    responseCode = "201",
    description = "Decided",
    content = @Content(schema = @Schema(implementation = BidJson.class)))
@ApiResponse(
    responseCode = "202",
    description = "Not decided yet; the same key tells later",
    content = @Content(schema = @Schema(implementation = AuctionController.UndecidedJson.class)))
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface AnswersDecided {}
