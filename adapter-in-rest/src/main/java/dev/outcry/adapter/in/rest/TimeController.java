package dev.outcry.adapter.in.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/time", produces = "application/json")
final class TimeController {

  private final RestClock clock;

  TimeController(RestClock clock) {
    this.clock = clock;
  }

  record TimeJson(Instant serverTime) {}

  @Operation(summary = "The time of this server")
  @GetMapping
  TimeJson time() {
    return new TimeJson(clock.now());
  }
}
