package dev.outcry.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.bootstrap.Server.Answer;
import dev.outcry.bootstrap.Server.Person;
import org.junit.jupiter.api.Test;

class BlocksOverHttpTest {

  private final Person ann = Server.anyone();
  private final Person bob = Server.anyone();
  private final String bobBlocked = "/api/blocks/" + bob.id();

  @Test
  void blocksAreListedForWhoeverMadeThem() {
    assertThat(ann.put(bobBlocked, "").status()).isEqualTo(204);
    assertThat(ann.put(bobBlocked, "").status()).isEqualTo(204);

    assertThat(ann.get("/api/blocks").body()).isEqualTo("[\"" + bob.id() + "\"]");
    assertThat(bob.get("/api/blocks").body()).isEqualTo("[]");
    assertThat(ann.delete(bobBlocked).status()).isEqualTo(204);
    assertThat(ann.delete(bobBlocked).status()).isEqualTo(204);
    assertThat(ann.get("/api/blocks").body()).isEqualTo("[]");
  }

  @Test
  void whatCannotBeBlockedIsRefused() {
    Answer oneself = ann.put("/api/blocks/" + ann.id(), "");
    Answer nobody = ann.put("/api/blocks/nobody", "");
    Answer malformed = ann.put("/api/blocks/" + "x".repeat(129), "");

    assertThat(oneself.status()).isEqualTo(409);
    assertThat(oneself.text("code")).isEqualTo("BLOCKING_ONESELF");
    assertThat(nobody.status()).isEqualTo(404);
    assertThat(nobody.text("code")).isEqualTo("USER_NOT_FOUND");
    assertThat(malformed.status()).isEqualTo(400);
    assertThat(malformed.text("field")).isEqualTo("userId");
  }

  @Test
  void whoeverIsBlockedIsToldWhenSending() {
    String room = Server.directRoom(ann, bob);
    ann.put(bobBlocked, "");

    Answer refused = bob.post("/api/rooms/" + room + "/messages", "{'content':'hello?'}");
    Answer opening = bob.post("/api/rooms/direct", "{'targetUserId':'" + ann.id() + "'}");

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text("code")).isEqualTo("BLOCKED");
    assertThat(opening.status()).isEqualTo(403);
    assertThat(opening.text("code")).isEqualTo("BLOCKED");
  }
}
