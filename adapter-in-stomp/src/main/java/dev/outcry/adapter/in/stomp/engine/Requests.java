package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.DeleteMessage;
import dev.outcry.application.port.in.EditMessage;
import dev.outcry.application.port.in.MarkRead;
import dev.outcry.application.port.in.PlaceBid;
import dev.outcry.application.port.in.SendMessage;
import dev.outcry.application.port.in.ViewAuction;
import dev.outcry.domain.InvalidValueException;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.BidKey;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.room.ReadMark;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.EntryAnswer;
import dev.outcry.domain.timeline.MessageKey;
import dev.outcry.domain.timeline.MessageText;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a client may send, by destination: parse, ask, answer. Nothing here waits for an answer; a
 * session's requests are handed on in the order in which they came.
 */
final class Requests {

  private static final int MOST_CURRENCIES = 10_000;
  private static final Set<String> SEND_FIELDS =
      Set.of("roomId", "messageKey", "content", "type", "replyToSeq", "attachmentIds", "mentions");
  private static final Set<String> EDIT_FIELDS = Set.of("roomId", "seq", "content", "expectedRev");
  private static final Set<String> DELETE_FIELDS = Set.of("roomId", "seq");
  private static final Set<String> READ_FIELDS = Set.of("roomId", "lastReadSeq");
  private static final Set<String> BID_FIELDS =
      Set.of("auctionId", "bidKey", "amount", "currency", "expectedVersion");

  /** In the contract, and not there yet: refused, but no reason to cut anybody. */
  private static final Set<String> NOT_YET =
      Set.of("/app/chat.react", "/app/chat.typing", "/app/room.enter", "/app/room.leave-view");

  /** What a destination does with a request. */
  @FunctionalInterface
  private interface Action {
    CompletionStage<?> ask(StompSession session, UserId caller, Frame frame, Body body)
        throws BadRequestException;
  }

  private record Target(Queue refusals, Action action) {}

  private final Outcry outcry;
  private final Map<String, Target> targets;

  /** An auction's currency never changes. */
  private final Map<AuctionId, Currency> currencies = new ConcurrentHashMap<>();

  Requests(Outcry outcry) {
    this.outcry = outcry;
    this.targets =
        Map.of(
            "/app/chat.send", new Target(Queue.ACKS, this::send),
            "/app/chat.edit", new Target(Queue.ERRORS, this::edit),
            "/app/chat.delete", new Target(Queue.ERRORS, this::delete),
            "/app/chat.read", new Target(Queue.ERRORS, this::read),
            "/app/auction.bid", new Target(Queue.BIDS, this::bid));
  }

  void handle(StompSession session, UserId caller, Frame frame) throws BadFrameException {
    String destination = frame.required("destination");
    Target target = targets.get(destination);
    if (NOT_YET.contains(destination)) {
      refuse(session, Queue.ERRORS, frame, null, Refused.notSupported());
      return;
    }
    if (target == null) {
      throw new BadFrameException(FatalCode.DESTINATION_DENIED, "SEND");
    }
    if (frame.header("transaction").isPresent()) {
      throw new BadFrameException(FatalCode.UNSUPPORTED_COMMAND, "transactions");
    }
    session.begun();
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
                  refuse(session, target.refusals(), frame, parsed, Refused.of(failure));
                }
                session.settled();
              });
    } catch (BadRequestException | RuntimeException refused) {
      refuse(session, target.refusals(), frame, body, Refused.of(refused));
      session.settled();
    }
  }

  /** Settled once the lane has it; what becomes of it then is another answer. */
  private CompletionStage<?> send(StompSession session, UserId caller, Frame frame, Body body)
      throws BadRequestException {
    body.allow(SEND_FIELDS);
    String type = body.optionalText("type").orElse("TEXT");
    InvalidValueException.require(type.equals("TEXT"), "type", "must be TEXT");
    body.requireAbsent("replyToSeq");
    body.requireAbsent("attachmentIds");
    body.requireAbsent("mentions");
    RoomId roomId = new RoomId(body.text("roomId"));
    SendMessage.Sent sent =
        outcry
            .sendMessage()
            .send(
                new SendMessage.Command(
                    caller,
                    roomId,
                    body.optionalText("messageKey").map(MessageKey::parse),
                    new MessageText(body.text("content"))));
    return sent.accepted()
        .thenRun(
            () -> {
              session.receipt(frame.receipt().orElse(null));
              session.tell(Queue.ACKS, ack(roomId, sent.key(), "ACCEPTED"));
              sent.persisted()
                  .whenComplete(
                      (answer, failure) ->
                          session.tell(
                              Queue.ACKS,
                              failure == null
                                  ? outcome(roomId, sent.key(), answer)
                                  : failed(roomId, sent.key(), Refused.of(failure))));
            });
  }

  private static ObjectNode ack(RoomId roomId, MessageKey key, String status) {
    return ServerFrames.object()
        .put("messageKey", key.toString())
        .put("roomId", roomId.value())
        .put("status", status);
  }

  private static ObjectNode failed(RoomId roomId, MessageKey key, Refused refused) {
    return explain(refused, ack(roomId, key, "FAILED"));
  }

  private static ObjectNode outcome(RoomId roomId, MessageKey key, EntryAnswer answer) {
    return answer.fold(
        persisted -> {
          ObjectNode json =
              ack(roomId, key, "PERSISTED")
                  .put("seq", persisted.seq().value())
                  .put("rev", persisted.rev().value());
          return persisted.duplicate() ? json.put("duplicate", true) : json;
        },
        refused -> failed(roomId, key, Refused.of(refused.refusal())));
  }

  private CompletionStage<?> edit(StompSession session, UserId caller, Frame frame, Body body)
      throws BadRequestException {
    body.allow(EDIT_FIELDS);
    return outcry
        .editMessage()
        .edit(
            new EditMessage.Command(
                caller,
                new RoomId(body.text("roomId")),
                new Seq(body.integer("seq")),
                new MessageText(body.text("content")),
                new Rev(body.integer("expectedRev"))))
        .thenAccept(answer -> changed(session, frame, body, answer));
  }

  private CompletionStage<?> delete(StompSession session, UserId caller, Frame frame, Body body)
      throws BadRequestException {
    body.allow(DELETE_FIELDS);
    return outcry
        .deleteMessage()
        .delete(
            new DeleteMessage.Command(
                caller, new RoomId(body.text("roomId")), new Seq(body.integer("seq"))))
        .thenAccept(answer -> changed(session, frame, body, answer));
  }

  private static void changed(StompSession session, Frame frame, Body body, EntryAnswer answer) {
    Optional<Refused> refused =
        answer.fold(persisted -> Optional.empty(), no -> Optional.of(Refused.of(no.refusal())));
    if (refused.isPresent()) {
      refuse(session, Queue.ERRORS, frame, body, refused.get());
    } else {
      session.receipt(frame.receipt().orElse(null));
    }
  }

  private CompletionStage<?> read(StompSession session, UserId caller, Frame frame, Body body)
      throws BadRequestException {
    body.allow(READ_FIELDS);
    return outcry
        .markRead()
        .mark(
            new MarkRead.Command(
                caller,
                new RoomId(body.text("roomId")),
                ReadMark.read(new Seq(body.integer("lastReadSeq")))))
        .thenRun(() -> session.receipt(frame.receipt().orElse(null)));
  }

  private CompletionStage<?> bid(StompSession session, UserId caller, Frame frame, Body body)
      throws BadRequestException {
    body.allow(BID_FIELDS);
    AuctionId auctionId = new AuctionId(body.text("auctionId"));
    BidKey key = new BidKey(body.text("bidKey"));
    long amount = body.integer("amount");
    Currency currency =
        body.optionalText("currency")
            .map(Money::currency)
            .orElseGet(() -> currencyOf(caller, auctionId));
    return outcry
        .placeBid()
        .place(
            new PlaceBid.Command(
                caller,
                auctionId,
                key,
                new Money(amount, currency),
                body.optionalInteger("expectedVersion")))
        .thenAccept(
            decision -> {
              if (decision.refusal().isEmpty()) {
                session.receipt(frame.receipt().orElse(null));
              }
              session.tell(Queue.BIDS, answer(decision));
            });
  }

  private Currency currencyOf(UserId caller, AuctionId auctionId) {
    Currency known = currencies.get(auctionId);
    if (known == null) {
      known =
          outcry
              .viewAuction()
              .view(new ViewAuction.Query(caller, auctionId))
              .state()
              .price()
              .currency();
      if (currencies.size() >= MOST_CURRENCIES) {
        currencies.clear();
      }
      currencies.put(auctionId, known);
    }
    return known;
  }

  private static ObjectNode answer(Decision decision) {
    Decision.State state = decision.state();
    ObjectNode json =
        ServerFrames.object()
            .put("auctionId", decision.auctionId().value())
            .put("bidKey", decision.bid().key().value())
            .put("bidSeq", decision.seq())
            .put("outcome", decision.result().name());
    decision.refusal().map(Enum::name).ifPresent(code -> reject(code, json));
    return json.put("amount", decision.bid().amount().minorUnits())
        .put("currency", state.price().currency().getCurrencyCode())
        .put("price", state.price().minorUnits())
        .put("minimum", state.minimum().minorUnits())
        .put("leading", state.leading())
        .put("reserveMet", state.reserveMet())
        .put("endsAt", Encodings.time(state.endsAt()))
        .put("extended", state.extended())
        .put("version", state.version())
        .put("serverTime", Encodings.time(decision.at()));
  }

  private static void reject(String code, ObjectNode json) {
    json.put("reason", code).put("code", code).put("retryable", false);
  }

  /** Says no on the queue where the sender looks for it, with what it needs to know which. */
  private static void refuse(
      StompSession session, Queue queue, Frame frame, @Nullable Body body, Refused refused) {
    ObjectNode json = ServerFrames.object();
    switch (queue) {
      case ACKS -> {
        echo(body, "messageKey", json);
        echo(body, "roomId", json);
        json.put("status", "FAILED");
      }
      case BIDS -> {
        echo(body, "auctionId", json);
        echo(body, "bidKey", json);
        json.put("outcome", refused.code().equals("UNKNOWN") ? "UNKNOWN" : "REJECTED");
        json.put("reason", refused.code());
      }
      case ERRORS -> {
        json.put("destination", frame.header("destination").orElse(""));
        echo(body, "roomId", json);
        echoNumber(body, "seq", json);
      }
    }
    frame.receipt().ifPresent(id -> json.put("receiptId", id));
    session.tell(queue, explain(refused, json));
  }

  static ObjectNode explain(Refused refused, ObjectNode json) {
    json.put("code", refused.code()).put("retryable", refused.retryable());
    refused
        .facts()
        .forEach(
            (name, value) -> {
              if (value instanceof Long number) {
                json.put(name, number);
              } else {
                json.put(name, value.toString());
              }
            });
    return json;
  }

  private static void echo(@Nullable Body body, String name, ObjectNode json) {
    if (body != null) {
      body.echo(name).ifPresent(value -> json.put(name, value));
    }
  }

  private static void echoNumber(@Nullable Body body, String name, ObjectNode json) {
    if (body != null) {
      body.echoNumber(name).ifPresent(value -> json.put(name, value));
    }
  }
}
