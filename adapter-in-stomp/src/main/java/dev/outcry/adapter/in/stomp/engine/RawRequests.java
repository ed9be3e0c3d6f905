package dev.outcry.adapter.in.stomp.engine;

import dev.outcry.application.Outcry;
import dev.outcry.domain.user.UserId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * What a client may ask for in JSON alone, by the type of its frame. A session's requests are
 * handed on in the order in which they came; none waits for an answer of a lane.
 */
final class RawRequests {

  /** What is done with a frame; whoever is asked answers by himself, unless it fails. */
  @FunctionalInterface
  interface Action {
    CompletionStage<?> ask(RawSession session, UserId caller, Body body);
  }

  /** The same, answered at once. */
  @FunctionalInterface
  interface Immediate {
    void ask(RawSession session, UserId caller, Body body);
  }

  private record Target(Set<String> fields, Action action) {}

  private final Map<String, Target> targets = new HashMap<>();

  RawRequests(Outcry outcry) {
    RawPeople people = new RawPeople(outcry);
    RawChannels channels = new RawChannels(outcry);
    RawTalk talk = new RawTalk(outcry);
    now("INVITE_REQUEST", people::invite, "userInviteCode");
    now("ACCEPT_REQUEST", people::accept, "username");
    now("REJECT_REQUEST", people::reject, "username");
    now("DISCONNECT_REQUEST", people::disconnect, "username");
    now("LIST_REQUEST", people::list, "status");
    now("CREATE_REQUEST", channels::create, "title", "participantUsername");
    now("ENTER_REQUEST", channels::enter, "channelId", "lastRev");
    now("LEAVE_REQUEST", channels::leave, "channelId");
    add("WRITE_MESSAGE", talk::write, "channelId", "content", "messageKey", "username");
    add("READ_REQUEST", talk::read, "channelId", "lastReadSeq");
    now("KEEP_ALIVE", talk::keepAlive);
  }

  private void now(String type, Immediate action, String... fields) {
    add(
        type,
        (session, caller, body) -> {
          action.ask(session, caller, body);
          return CompletableFuture.completedStage(null);
        },
        fields);
  }

  private void add(String type, Action action, String... fields) {
    Set<String> allowed = new HashSet<>(Set.of(fields));
    allowed.add("type");
    targets.put(type, new Target(Set.copyOf(allowed), action));
  }

  void handle(RawSession session, UserId caller, Body body) {
    Optional<String> type = body.echo("type");
    Target target = type.map(targets::get).orElse(null);
    if (target == null) {
      session.refuse(type.orElse(""), Refused.unknownType());
      return;
    }
    session.pending().begun();
    try {
      body.allow(target.fields());
      target
          .action()
          .ask(session, caller, body)
          .whenComplete(
              (done, failure) -> {
                if (failure != null) {
                  refuse(session, body, failure);
                }
                session.pending().settled();
              });
    } catch (BadRequestException | RuntimeException refused) {
      refuse(session, body, refused);
      session.pending().settled();
    }
  }

  /** Says no, with what the client called its message, so that it knows which. */
  static void refuse(RawSession session, Body body, Throwable failure) {
    Map<String, String> echoes =
        body.echo("messageKey").map(key -> Map.of("messageKey", key)).orElse(Map.of());
    session.refuse(body.echo("type").orElse(""), Refused.of(failure), echoes);
  }
}
