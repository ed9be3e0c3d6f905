package dev.outcry.acceptance.faults;

import dev.outcry.acceptance.client.HttpApi;
import dev.outcry.acceptance.client.RawSocket;
import dev.outcry.acceptance.client.Reply;
import dev.outcry.acceptance.wire.Person;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Somebody who keeps every answer, headers and all, and every frame as it comes. */
final class Overheard implements AutoCloseable {

  private final Person person;
  private final List<String> texts = new ArrayList<>();
  private final RawSocket socket;

  /**
   * @param destinations what to listen to
   */
  Overheard(Person person, List<String> destinations) {
    this.person = person;
    URI server = person.http().server();
    this.socket = RawSocket.connect(server, person.http().token());
    for (int i = 0; i < destinations.size(); i++) {
      socket.send("SUBSCRIBE\nid:%d\ndestination:%s\n\n".formatted(i, destinations.get(i)));
    }
  }

  Reply ask(Function<HttpApi, Reply> question) {
    Reply reply = question.apply(person.http());
    texts.add(reply.headers().map() + "\n" + reply.body());
    return reply;
  }

  /** Sends a frame. */
  void send(String destination, String body) {
    socket.send("SEND\ndestination:%s\n\n%s".formatted(destination, body));
  }

  /** Returns once a frame holds these words. */
  void awaitFrame(String words) {
    while (texts.stream().noneMatch(text -> text.contains(words))) {
      texts.add(socket.nextFrame());
    }
  }

  /** All that came so far. */
  List<String> texts() {
    return List.copyOf(texts);
  }

  @Override
  public void close() {
    socket.close();
  }
}
