package dev.outcry.domain.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.domain.InvalidValueException;
import dev.outcry.domain.Position;
import dev.outcry.domain.attachment.Attached;
import dev.outcry.domain.attachment.AttachmentId;
import dev.outcry.domain.attachment.FileName;
import dev.outcry.domain.attachment.MediaType;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MessageWithFilesTest {

  private static final UserId ANN = new UserId("ann");
  private static final Instant NOON = Instant.parse("2030-06-01T12:00:00Z");
  private static final Attached CAT = file("image/png");
  private static final Attached DRAWING = file("image/svg+xml");

  @Test
  void picturesAloneAreAnImage() {
    assertThat(entry("", CAT, CAT).type()).isEqualTo(EntryType.IMAGE);
    assertThat(entry("Look!", CAT).type()).isEqualTo(EntryType.IMAGE);
    assertThat(entry("Look!", CAT, DRAWING).type()).isEqualTo(EntryType.FILE);
    assertThat(entry("", file("application/pdf")).type()).isEqualTo(EntryType.FILE);
    assertThat(entry("Look!").type()).isEqualTo(EntryType.TEXT);
  }

  @Test
  void thereIsSomethingInEveryMessage() {
    assertThatThrownBy(() -> entry("")).isInstanceOf(InvalidValueException.class);
    assertThat(entry("", CAT).content().text()).contains(MessageText.NONE);
  }

  @Test
  void aMessageHasAtMostTenFiles() {
    Attached[] ten = Collections.nCopies(10, CAT).toArray(Attached[]::new);
    Attached[] eleven = Collections.nCopies(11, CAT).toArray(Attached[]::new);

    assertThat(entry("", ten).content().attachments()).hasSize(10);
    assertThatThrownBy(() -> entry("", eleven)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void anEditChangesWordsAndNoFiles() {
    Entry.Edit edit =
        new Entry.Edit(ANN, new MessageText("Look!"), new Rev(1), NOON, new Position(1, 2));

    Entry edited = changed(entry("", CAT).edit(edit, new Rev(2), Duration.ofDays(1)));

    assertThat(edited.content().attachments()).containsExactly(CAT);
    assertThat(edited.type()).isEqualTo(EntryType.IMAGE);
  }

  @Test
  void nothingOfThemIsLeftInATombstone() {
    Entry.Deletion deletion = new Entry.Deletion(ANN, false, NOON, new Position(1, 2));

    Entry deleted = changed(entry("", CAT).delete(deletion, new Rev(2)));

    assertThat(deleted.content().attachments()).isEmpty();
  }

  private static Entry changed(EntryChange change) {
    return change.fold(
        EntryChange.Changed::entry,
        unchanged -> {
          throw new AssertionError("unchanged");
        },
        refused -> {
          throw new AssertionError(refused.refusal().code().name());
        });
  }

  private static Entry entry(String words, Attached... files) {
    Posting posting =
        new Posting(
            ANN,
            new MessageKey(new UUID(1, 1)),
            new Rev(1),
            Optional.empty(),
            NOON,
            new Position(1, 1));
    return Entry.posted(
        new RoomId("room"),
        new Seq(1),
        posting,
        new Content.Message(new MessageText(words), References.NONE, List.of(files)));
  }

  private static Attached file(String type) {
    return new Attached(
        new AttachmentId("a"), new FileName("a.png"), new MediaType(type), 1, false);
  }
}
