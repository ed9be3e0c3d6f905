package dev.outcry.adapter.out.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.adapter.tck.AttachmentsContract;
import dev.outcry.adapter.tck.MediaReaderContract;
import dev.outcry.adapter.tck.Samples;
import dev.outcry.application.port.out.Attachments;
import dev.outcry.application.port.out.MediaReader;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.attachment.Attachment;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InMemoryAttachmentsTest implements AttachmentsContract, MediaReaderContract {

  private final Attachments attachments = new InMemoryAttachments(1L << 32);

  @Override
  public Attachments attachments() {
    return attachments;
  }

  @Override
  public MediaReader reader() {
    return new JdkMediaReader();
  }

  @Test
  void noMoreIsKeptThanThereIsMemoryFor() {
    Attachments small = new InMemoryAttachments(10);
    Attachment first = store(small, 6);

    assertThatThrownBy(() -> store(small, 5)).isInstanceOf(UnavailableException.class);
    store(small, 4);
    assertThatThrownBy(() -> store(small, 1)).isInstanceOf(UnavailableException.class);
    small.removeAll(List.of(first.id(), first.id()));
    store(small, 6);
    assertThatThrownBy(() -> store(small, 1)).isInstanceOf(UnavailableException.class);
  }

  @Test
  void whatBreaksOffTakesNoMemory() {
    Attachments small = new InMemoryAttachments(10);
    Attachment attachment = Samples.anAttachment(Samples.anyUserId(), 10, false, Samples.NOON);

    assertThatThrownBy(
            () -> small.store(attachment, MediaReaderContract.of(new byte[9]), Optional.empty()))
        .isInstanceOf(UnavailableException.class);

    assertThat(store(small, 10).size()).isEqualTo(10);
  }

  private static Attachment store(Attachments attachments, int size) {
    Attachment attachment = Samples.anAttachment(Samples.anyUserId(), size, false, Samples.NOON);
    attachments.store(attachment, MediaReaderContract.of(new byte[size]), Optional.empty());
    return attachment;
  }
}
