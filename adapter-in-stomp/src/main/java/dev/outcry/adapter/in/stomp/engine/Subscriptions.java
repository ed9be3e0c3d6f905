package dev.outcry.adapter.in.stomp.engine;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/** What a session has subscribed to: read without a lock, changed seldom. */
final class Subscriptions {

  static final int MOST = 200;

  private static final Subscription[] NONE = {};

  private volatile Subscription[] all = NONE;
  private boolean ended;

  Optional<Subscription> find(String id) {
    return Arrays.stream(all).filter(each -> each.id().equals(id)).findFirst();
  }

  void forEach(Consumer<? super Subscription> action) {
    for (Subscription each : all) {
      action.accept(each);
    }
  }

  /** False if there are too many, or they have ended. */
  synchronized boolean add(Subscription subscription) {
    Subscription[] before = all;
    if (ended || before.length >= MOST) {
      return false;
    }
    Subscription[] after = Arrays.copyOf(before, before.length + 1);
    after[before.length] = subscription;
    all = after;
    return true;
  }

  synchronized void remove(Subscription subscription) {
    all = Arrays.stream(all).filter(each -> each != subscription).toArray(Subscription[]::new);
  }

  /** Takes no more, and gives up those there were: they are the caller's to end. */
  synchronized Subscription[] removeAll() {
    Subscription[] before = all;
    ended = true;
    all = NONE;
    return before;
  }
}
