package dev.outcry.adapter.in.rest;

import static dev.outcry.adapter.in.rest.Given.required;
import static dev.outcry.domain.RefusalCode.PUSH_UNAVAILABLE;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.SubscribePush;
import dev.outcry.application.port.in.UnsubscribePush;
import dev.outcry.domain.push.PushEndpoint;
import dev.outcry.domain.push.PushKeys;
import dev.outcry.domain.user.UserId;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Browsers in which people want to be told. */
@RestController
@RequestMapping(path = "/api/push-subscriptions", produces = "application/json")
final class PushController {

  private final Outcry outcry;

  PushController(Outcry outcry) {
    this.outcry = outcry;
  }

  record KeysJson(@Nullable String p256dh, @Nullable String auth) {
    PushKeys keys() {
      return new PushKeys(required("p256dh", p256dh), required("auth", auth));
    }

    /** Leaves out both. */
    @Override
    public String toString() {
      return "KeysJson[***]";
    }
  }

  /**
   * As browsers write theirs.
   *
   * @param expirationTime is not looked at: what has expired, its push service does not know
   */
  record SubscriptionJson(
      @Nullable String endpoint, @Nullable Double expirationTime, @Nullable KeysJson keys) {
    SubscribePush.Command by(UserId caller) {
      return new SubscribePush.Command(
          caller, new PushEndpoint(required("endpoint", endpoint)), required("keys", keys).keys());
    }

    /** Leaves out what lets others write to the browser. */
    @Override
    public String toString() {
      return "SubscriptionJson[***]";
    }
  }

  /**
   * @param id to unsubscribe by: SHA-256 of the endpoint in base64url
   */
  record SubscribedJson(String id) {}

  record KeyJson(String publicKey) {}

  @Operation(summary = "By which browsers know this server")
  @Refusals({PUSH_UNAVAILABLE})
  @GetMapping("/key")
  KeyJson key(UserId caller) {
    return new KeyJson(outcry.viewPushKey().view());
  }

  @Operation(summary = "Has notices sent to a browser")
  @Refusals({PUSH_UNAVAILABLE})
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  SubscribedJson subscribe(UserId caller, @RequestBody SubscriptionJson given) {
    SubscribePush.Command command = given.by(caller);
    outcry.subscribePush().subscribe(command);
    return new SubscribedJson(command.endpoint().id());
  }

  @Operation(summary = "Has them sent there no longer")
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unsubscribe(UserId caller, @PathVariable String id) {
    outcry.unsubscribePush().unsubscribe(new UnsubscribePush.Command(caller, id));
  }
}
