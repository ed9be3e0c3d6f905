package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.auction.Decision;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.EntryAnswer;
import dev.outcry.domain.timeline.MessageKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What is told of requests, as JSON. */
final class Answers {

  private Answers() {}

  static ObjectNode ack(RoomId roomId, MessageKey key, String status) {
    return ServerFrames.object()
        .put("messageKey", key.toString())
        .put("roomId", roomId.value())
        .put("status", status);
  }

  static ObjectNode failed(RoomId roomId, MessageKey key, Refused refused) {
    return explain(refused, ack(roomId, key, "FAILED"));
  }

  static ObjectNode outcome(RoomId roomId, MessageKey key, EntryAnswer answer) {
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

  static ObjectNode bid(Decision decision) {
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
  static void refuse(
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
    if (refused.code().equals(RefusalCode.RATE_LIMITED.name())) {
      session.limited();
    }
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
