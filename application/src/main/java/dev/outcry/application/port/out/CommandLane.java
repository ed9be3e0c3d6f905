package dev.outcry.application.port.out;

import dev.outcry.domain.Position;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/**
 * Hands commands of one key to one handler, in order, at least once.
 *
 * <ul>
 *   <li><b>L1</b> {@code append} completes once the command is as durable as this lane makes
 *       anything. It never blocks for longer than the lane's own bound.
 *   <li><b>L2</b> Commands of one key are handled in the order of their positions, which is the
 *       order of appends that did not overlap.
 *   <li><b>L3</b> Of one key never two batches are handled at once, and what an earlier batch wrote
 *       is visible to the next.
 *   <li><b>L4</b> A batch whose handler threw is handed over again, before anything later of its
 *       key. So a handler may see a command more than once.
 *   <li><b>L5</b> A command that fails alone on each of {@value #ATTEMPTS} attempts is set aside as
 *       a dead letter, of which the handler is told; what follows it goes on.
 *   <li><b>L6</b> While the handler throws {@link UnavailableException}, the key waits and is tried
 *       again, for as long as it takes; nothing is set aside.
 *   <li><b>L7</b> Queues are bounded: a full lane refuses with {@link UnavailableException}, and
 *       the refused command is never handled.
 *   <li><b>L8</b> The time of a command is the lane's, in whole milliseconds.
 *   <li><b>L9</b> What is appended before a handler is attached waits for it.
 *   <li><b>L10</b> Once {@code close} of an attachment returned, its handler is not called any
 *       more.
 *   <li><b>L11</b> A command is handed over with the trace that it was appended with.
 * </ul>
 *
 * @param <C> what is carried
 */
public interface CommandLane<C> {

  /** How often a command that fails alone is tried. */
  int ATTEMPTS = 3;

  /**
   * Where and when the lane took a command.
   *
   * @param at in milliseconds
   */
  record Appended(Position position, Instant at) {}

  /** A handler at work. */
  interface Attachment extends AutoCloseable {
    /** Lets the batch at hand finish, and hands over no more. */
    @Override
    void close();
  }

  /**
   * Puts a command behind all others of its key.
   *
   * @return completes exceptionally with {@link UnavailableException} if the command was not taken,
   *     with {@link OutcomeUnknownException} if that cannot be told
   */
  CompletionStage<Appended> append(String key, C command);

  /** The same for a command that belongs to a trace. */
  CompletionStage<Appended> append(String key, C command, TraceContext trace);

  /** Begins to hand commands over. A lane has one handler at a time in a process. */
  Attachment attach(LaneHandler<C> handler);
}
