package dev.outcry.adapter.in.rest;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An endpoint whose yes is that something has its place in a room; the OpenAPI document tells it.
 */
@ApiResponse(
    responseCode = "200",
    description = "Stored",
    content = @Content(schema = @Schema(implementation = AcknowledgementJson.class)))
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface AnswersStored {}
