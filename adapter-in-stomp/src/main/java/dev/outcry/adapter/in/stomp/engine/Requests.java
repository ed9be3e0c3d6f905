package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.application.Outcry;
import dev.outcry.domain.user.UserId;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * What a client may send, by destination: parse, ask, answer. Nothing here waits for an answer; a
 * session's requests are handed on in the order in which they came.
 */
final class Requests {

  /** What a destination does with a request. */
  @FunctionalInterface
  private interface Action {
    CompletionStage<?> ask(StompSession session, UserId caller, Frame frame, Body body)
        throws BadRequestException;
  }

  private record Target(Queue refusals, Action action) {}

  private final Map<String, Target> targets;

  Requests(Outcry outcry) {
    ChatRequests chat = new ChatRequests(outcry);
    BidRequests bids = new BidRequests(outcry);
    this.targets =
        Map.of(
            "/app/chat.send", new Target(Queue.ACKS, chat::send),
            "/app/chat.edit", new Target(Queue.ERRORS, chat::edit),
            "/app/chat.delete", new Target(Queue.ERRORS, chat::delete),
            "/app/chat.react", new Target(Queue.ERRORS, chat::react),
            "/app/chat.typing", new Target(Queue.ERRORS, chat::typing),
            "/app/chat.read", new Target(Queue.ERRORS, chat::read),
            "/app/room.enter", new Target(Queue.ERRORS, chat::enter),
            "/app/room.leave-view", new Target(Queue.ERRORS, chat::leaveView),
            "/app/auction.bid", new Target(Queue.BIDS, bids::bid));
  }

  void handle(StompSession session, UserId caller, Frame frame) throws BadFrameException {
    String destination = frame.required("destination");
    Target target = targets.get(destination);
    if (target == null) {
      throw new BadFrameException(FatalCode.DESTINATION_DENIED, "SEND");
    }
    if (frame.header("transaction").isPresent()) {
      throw new BadFrameException(FatalCode.UNSUPPORTED_COMMAND, "transactions");
    }
    session.pending().begun();
    Body body = null;
    try {
      body = Body.parse(frame.body());
      Body parsed = body;
      target
          .action()
          .ask(session, caller, frame, body)
          .whenComplete(
              (done, failure) -> {
                if (failure != null) {
                  Answers.refuse(session, target.refusals(), frame, parsed, Refused.of(failure));
                }
                session.pending().settled();
              });
    } catch (BadRequestException | RuntimeException refused) {
      Answers.refuse(session, target.refusals(), frame, body, Refused.of(refused));
      session.pending().settled();
    }
  }
}
