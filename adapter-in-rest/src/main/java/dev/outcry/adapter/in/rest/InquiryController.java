package dev.outcry.adapter.in.rest;

import static dev.outcry.adapter.in.rest.Given.required;
import static dev.outcry.domain.RefusalCode.RATE_LIMITED;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.SendInquiry;
import dev.outcry.domain.user.UserId;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Questions to those who run the place. */
@RestController
@RequestMapping(path = "/api/inquiries", produces = "application/json")
final class InquiryController {

  private final Outcry outcry;

  InquiryController(Outcry outcry) {
    this.outcry = outcry;
  }

  record NewInquiryJson(@Nullable String subject, @Nullable String body) {
    /** Leaves out what is asked. */
    @Override
    public String toString() {
      return "NewInquiryJson[***]";
    }
  }

  /**
   * @param id what the mail is known by
   */
  record InquiryJson(String id) {}

  @Operation(summary = "Asks those who run the place")
  @Refusals({RATE_LIMITED})
  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  InquiryJson send(UserId caller, @RequestBody NewInquiryJson given) {
    SendInquiry.Command command =
        new SendInquiry.Command(
            caller, required("subject", given.subject()), required("body", given.body()));
    return new InquiryJson(outcry.sendInquiry().send(command).value());
  }
}
