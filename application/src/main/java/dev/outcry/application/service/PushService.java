package dev.outcry.application.service;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.application.port.in.SubscribePush;
import dev.outcry.application.port.in.UnsubscribePush;
import dev.outcry.application.port.in.ViewPushKey;
import dev.outcry.application.port.out.PushServices;
import dev.outcry.application.port.out.PushSubscriptions;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.push.PushSubscription;
import java.util.Optional;

final class PushService implements SubscribePush, UnsubscribePush, ViewPushKey {

  private final PushSubscriptions subscriptions;
  private final Optional<PushServices> services;

  PushService(PushSubscriptions subscriptions, Optional<PushServices> services) {
    this.subscriptions = subscriptions;
    this.services = services;
  }

  @Override
  public void subscribe(SubscribePush.Command command) {
    require(
        services().know(command.endpoint()),
        "endpoint",
        "must be one of a push service known here");
    subscriptions.put(
        new PushSubscription(command.caller(), command.endpoint(), command.keys()), MAX_BROWSERS);
  }

  @Override
  public void unsubscribe(UnsubscribePush.Command command) {
    subscriptions.remove(command.caller(), command.id());
  }

  @Override
  public String view() {
    return services().publicKey();
  }

  private PushServices services() {
    return services.orElseThrow(() -> new RefusedException(RefusalCode.PUSH_UNAVAILABLE));
  }
}
