package dev.outcry.application.service;

import dev.outcry.application.port.out.Channel;
import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.CommandLane.Appended;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.FeedMessage;
import dev.outcry.application.port.out.OutcomeUnknownException;
import dev.outcry.application.port.out.ReplyTo;
import dev.outcry.application.port.out.UnavailableException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Waits for answers to commands, whichever instance handles them. The feed brings an answer; since
 * it may lose it, the store is asked after half a second and then once a second, up to five. It is
 * asked for one at a time: answers that are late because there is too much to do are not made later
 * by that.
 */
final class Replies implements AutoCloseable {

  /** Between two calls of {@link #tick}. */
  static final long TICK_MILLIS = 500;

  private static final int TICKS_TO_WAIT = 10;
  private static final int TICKS_BETWEEN = 2;

  private final String instance;
  private final Runnable lookUps;
  private final Feed feed;
  private final Feed.Subscription subscription;
  private final AtomicLong tickets = new AtomicLong();
  private final Map<Long, Waiting<?>> waiting = new ConcurrentHashMap<>();
  private volatile boolean closed;

  Replies(Feed feed, String instance, Background background) {
    this.feed = feed;
    this.instance = instance;
    this.lookUps = background.apart(this::lookUpOverdue);
    this.subscription = feed.subscribe(Channel.ofInstance(instance), this::receive);
  }

  /** A command on its way: taken by the lane, then answered. */
  record Asked<A>(CompletionStage<Void> accepted, CompletionStage<A> answer) {}

  /**
   * Puts a command into a lane and waits for its answer.
   *
   * @param lookup what the store knows of the answer
   */
  <C, A> Asked<A> ask(
      CommandLane<C> lane,
      String key,
      Function<ReplyTo, C> command,
      Function<Appended, Optional<A>> lookup) {
    long ticket = tickets.incrementAndGet();
    Waiting<A> waiter = new Waiting<>(lookup);
    waiting.put(ticket, waiter);
    if (closed) {
      waiting.remove(ticket);
      throw new UnavailableException("closed");
    }
    CompletionStage<Void> accepted =
        lane.append(key, command.apply(new ReplyTo(instance, ticket)))
            .handle(
                (appended, failure) -> {
                  if (failure != null) {
                    waiting.remove(ticket);
                    waiter.answer.completeExceptionally(unwrapped(failure));
                    throw new CompletionException(unwrapped(failure));
                  }
                  waiter.appended = appended;
                  return null;
                });
    return new Asked<>(accepted, waiter.answer);
  }

  /** Answers whoever waits for this, in whichever process. */
  void send(ReplyTo to, Function<Long, FeedMessage.Reply> reply) {
    FeedMessage.Reply message = reply.apply(to.ticket());
    if (to.instance().equals(instance)) {
      receive(message);
    } else {
      feed.publish(Channel.ofInstance(to.instance()), message);
    }
  }

  /** Asks the store for those who have waited, and gives up on those who have waited long. */
  void tick() {
    waiting.forEach(
        (ticket, waiter) -> {
          if (++waiter.age >= TICKS_TO_WAIT) {
            waiting.remove(ticket);
            waiter.answer.completeExceptionally(
                new OutcomeUnknownException("no answer within 5 seconds"));
          }
        });
    lookUps.run();
  }

  @Override
  public void close() {
    closed = true;
    subscription.close();
    waiting
        .values()
        .forEach(
            waiter -> waiter.answer.completeExceptionally(new OutcomeUnknownException("closed")));
  }

  private void lookUpOverdue() {
    waiting.forEach(
        (ticket, waiter) -> {
          if (waiter.isOverdue()) {
            lookUp(ticket, waiter);
          }
        });
  }

  private <A> void lookUp(Long ticket, Waiting<A> waiter) {
    Appended appended = waiter.appended;
    if (appended == null) {
      return;
    }
    waiter.lookedUpAt = waiter.age;
    try {
      waiter
          .lookup
          .apply(appended)
          .ifPresent(
              found -> {
                waiting.remove(ticket);
                waiter.answer.complete(found);
              });
    } catch (UnavailableException untilTheNextTime) {
      return;
    } catch (RuntimeException failure) {
      waiting.remove(ticket);
      waiter.answer.completeExceptionally(failure);
    }
  }

  private void receive(FeedMessage message) {
    if (message instanceof FeedMessage.EntryReply reply) {
      answer(reply.ticket(), reply.answer());
    } else if (message instanceof FeedMessage.BidReply reply) {
      answer(reply.ticket(), reply.decision());
    } else if (message instanceof FeedMessage.RulingReply reply) {
      answer(reply.ticket(), reply);
    } else if (message instanceof FeedMessage.MarkReply reply) {
      answer(reply.ticket(), reply);
    }
  }

  private void answer(long ticket, Object answer) {
    Waiting<?> waiter = waiting.remove(ticket);
    if (waiter != null) {
      waiter.complete(answer);
    }
  }

  private static Throwable unwrapped(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }

  private static final class Waiting<A> {
    private final CompletableFuture<A> answer = new CompletableFuture<>();
    private final Function<Appended, Optional<A>> lookup;
    private volatile @Nullable Appended appended;
    private volatile int age;
    private volatile int lookedUpAt;

    Waiting(Function<Appended, Optional<A>> lookup) {
      this.lookup = lookup;
    }

    boolean isOverdue() {
      return age - lookedUpAt >= TICKS_BETWEEN;
    }

    /** The lane's handler answers a command with what the command asks for. */
    @SuppressWarnings("unchecked")
    void complete(Object found) {
      answer.complete((A) found);
    }
  }
}
