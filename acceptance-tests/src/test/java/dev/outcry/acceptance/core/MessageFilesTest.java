package dev.outcry.acceptance.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.acceptance.core.support.Await;
import dev.outcry.acceptance.core.support.People;
import dev.outcry.acceptance.core.support.Talk;
import dev.outcry.acceptance.core.support.Wiring;
import dev.outcry.adapter.out.memory.InMemoryAdapters;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.DownloadAttachment;
import dev.outcry.application.port.in.SendMessage;
import dev.outcry.application.port.in.UploadAttachment;
import dev.outcry.application.port.out.Attachments;
import dev.outcry.application.port.out.ByteSource;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.attachment.AttachmentId;
import dev.outcry.domain.attachment.FileName;
import dev.outcry.domain.attachment.Upload;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.EntryAnswer;
import dev.outcry.domain.timeline.MessageText;
import dev.outcry.domain.timeline.References;
import dev.outcry.domain.timeline.Seq;
import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A message has its files from when it is recorded, and they are gone before it is. */
class MessageFilesTest {

  private final AtomicInteger commitsThatFail = new AtomicInteger();
  private final AtomicInteger removals = new AtomicInteger();
  private volatile boolean filesAreLost;

  private final InMemoryAdapters files = new InMemoryAdapters(Clock.systemUTC());
  private final Wiring wiring = Wiring.inMemory(Clock.systemUTC());
  private final Outcry outcry =
      wiring
          .withTimeline(proxy(Timeline.class, wiring.timeline()))
          .start(b -> b.attachments(proxy(Attachments.class, files.attachments())));
  private final Talk talk = new Talk(outcry);
  private final RoomId room = talk.group(People.ANN, People.BOB);

  @AfterEach
  void stop() {
    outcry.close();
    wiring.close();
    files.close();
  }

  @Test
  void aDeletionWaitsUntilTheFilesAreGone() throws Exception {
    AttachmentId file = upload();
    answer(send(file));
    filesAreLost = true;

    CompletionStage<EntryAnswer> deletion = talk.sendDelete(People.ANN, room, 1);

    Await.until("it is tried again", () -> removals.get() > 1);
    assertThat(entry().isDeleted()).isFalse();
    assertThat(deletion.toCompletableFuture()).isNotDone();
    filesAreLost = false;
    Await.until("it is deleted", () -> entry().isDeleted());
    assertThat(files.attachments().findAll(List.of(file))).isEmpty();
  }

  @Test
  void aDeletionThatBreaksOffBetweenIsFinished() throws Exception {
    AttachmentId file = upload();
    answer(send(file));
    commitsThatFail.set(1);

    answer(talk.sendDelete(People.ANN, room, 1));

    assertThat(removals.get()).isEqualTo(2);
    assertThat(entry().isDeleted()).isTrue();
    assertThat(files.attachments().findAll(List.of(file))).isEmpty();
  }

  @Test
  void aMessageThatBreaksOffBetweenHasItsFilesAllTheSame() throws Exception {
    AttachmentId file = upload();
    commitsThatFail.set(1);

    answer(send(file));

    assertThat(entry().content().attachments()).hasSize(1);
    assertThat(outcry.downloadAttachment().download(bobWants(file)).attachment().id())
        .isEqualTo(file);
  }

  @Test
  void ofTwoMessagesWithOneFileOneIsRefused() throws Exception {
    AttachmentId file = upload();
    CompletionStage<EntryAnswer> one = send(file);

    assertThatThrownBy(() -> answer(send(file)))
        .satisfiesAnyOf(
            refused -> assertThat(refused).isInstanceOf(RefusedException.class),
            refused -> assertThat(refused).hasMessageContaining("ATTACHMENT_NOT_FOUND"));
    answer(one);
    assertThat(wiring.timeline().after(room, Seq.NONE, 10)).hasSize(1);
  }

  @Test
  void untilItIsRecordedNobodyElseHasIt() {
    AttachmentId file = upload();

    assertThatThrownBy(() -> outcry.downloadAttachment().download(bobWants(file)))
        .isInstanceOf(RefusedException.class);
  }

  private static DownloadAttachment.Query bobWants(AttachmentId file) {
    return new DownloadAttachment.Query(People.BOB, file);
  }

  private AttachmentId upload() {
    byte[] bytes = {1, 2, 3};
    Upload upload = new Upload(People.ANN, new FileName("a.bin"), Optional.empty());
    ByteSource source = new ByteSource(bytes.length, () -> new ByteArrayInputStream(bytes));
    return outcry.uploadAttachment().upload(new UploadAttachment.Command(upload, source)).id();
  }

  private CompletionStage<EntryAnswer> send(AttachmentId file) {
    return outcry
        .sendMessage()
        .send(
            new SendMessage.Command(
                People.ANN,
                room,
                Optional.empty(),
                MessageText.NONE,
                References.NONE,
                List.of(file)))
        .persisted();
  }

  private static void answer(CompletionStage<EntryAnswer> stage) throws Exception {
    EntryAnswer answer = stage.toCompletableFuture().get(60, TimeUnit.SECONDS);
    answer.fold(
        persisted -> persisted,
        refused -> {
          throw new AssertionError(refused.refusal().code().name());
        });
  }

  private Entry entry() {
    return wiring.timeline().after(room, Seq.NONE, 1).get(0);
  }

  private <P> P proxy(Class<P> port, P real) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              before(method.getName());
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            }));
  }

  private void before(String call) {
    boolean removal = call.equals("removeAll");
    if (removal) {
      removals.incrementAndGet();
    }
    boolean commitFails =
        call.equals("commitAll") && commitsThatFail.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    if (commitFails || removal && filesAreLost) {
      throw new UnavailableException("lost");
    }
  }
}
