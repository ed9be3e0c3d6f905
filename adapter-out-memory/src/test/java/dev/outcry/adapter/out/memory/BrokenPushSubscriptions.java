package dev.outcry.adapter.out.memory;

import dev.outcry.adapter.tck.PushSubscriptionsContract;
import dev.outcry.application.port.out.PushSubscriptions;
import dev.outcry.domain.push.PushSubscription;
import dev.outcry.domain.user.UserId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Subscriptions that break a promise, each run through the contract by itself. */
final class BrokenPushSubscriptions {

  private BrokenPushSubscriptions() {}

  @Breaks("PS1")
  static class KeepsTheFirstOwner extends SoundPushSubscriptions {
    private final Set<String> known = new HashSet<>();

    @Override
    public void put(PushSubscription subscription, int limit) {
      if (limit < 9 || known.add(subscription.endpoint().id())) {
        super.put(subscription, limit);
      }
    }
  }

  @Breaks({"PS2", "PS3", "PS4"})
  static class AnswersOnlyTheFirst extends SoundPushSubscriptions {
    @Override
    public List<PushSubscription> of(Collection<UserId> people) {
      return super.of(people.stream().limit(1).toList()).stream().limit(1).toList();
    }
  }

  @Breaks("PS3")
  static class RemovesNothing extends SoundPushSubscriptions {
    @Override
    public void remove(UserId owner, String id) {
      return;
    }
  }

  @Breaks("PS4")
  static class KeepsAll extends SoundPushSubscriptions {
    @Override
    public void put(PushSubscription subscription, int limit) {
      super.put(subscription, Integer.MAX_VALUE);
    }
  }

  @Breaks({})
  static class KeepsEverySubscription extends SoundPushSubscriptions {}

  /** Keeps every promise that is not broken on purpose. */
  abstract static class SoundPushSubscriptions
      implements PushSubscriptions, PushSubscriptionsContract {
    private final PushSubscriptions subscriptions = new InMemoryPushSubscriptions();

    @Override
    public PushSubscriptions pushSubscriptions() {
      return this;
    }

    @Override
    public void put(PushSubscription subscription, int limit) {
      subscriptions.put(subscription, limit);
    }

    @Override
    public List<PushSubscription> of(Collection<UserId> people) {
      return subscriptions.of(people);
    }

    @Override
    public void remove(UserId owner, String id) {
      subscriptions.remove(owner, id);
    }

    @Override
    public void forget(PushSubscription subscription) {
      subscriptions.forget(subscription);
    }
  }
}
