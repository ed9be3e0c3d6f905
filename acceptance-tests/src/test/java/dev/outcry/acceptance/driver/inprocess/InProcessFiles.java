package dev.outcry.acceptance.driver.inprocess;

import static dev.outcry.acceptance.driver.inprocess.Asking.ask;

import dev.outcry.acceptance.driver.Answer;
import dev.outcry.acceptance.driver.Files;
import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.DownloadAttachment;
import dev.outcry.application.port.in.UploadAttachment;
import dev.outcry.application.port.out.ByteSource;
import dev.outcry.domain.attachment.Attachment;
import dev.outcry.domain.attachment.AttachmentId;
import dev.outcry.domain.attachment.FileName;
import dev.outcry.domain.attachment.MediaType;
import dev.outcry.domain.attachment.Upload;
import dev.outcry.domain.user.UserId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

final class InProcessFiles implements Files {

  private final Outcry outcry;

  InProcessFiles(Outcry outcry) {
    this.outcry = outcry;
  }

  @Override
  public Answer<Uploaded> upload(String caller, String name, String declared, byte[] bytes) {
    return ask(
        () -> {
          Upload upload =
              new Upload(
                  new UserId(caller), new FileName(name), Optional.of(new MediaType(declared)));
          ByteSource source = new ByteSource(bytes.length, () -> new ByteArrayInputStream(bytes));
          Attachment stored =
              outcry.uploadAttachment().upload(new UploadAttachment.Command(upload, source));
          return new Uploaded(
              stored.id().value(),
              stored.name().value(),
              stored.mediaType().value(),
              stored.size());
        });
  }

  @Override
  public Answer<byte[]> download(String caller, String id) {
    return ask(
        () ->
            read(
                outcry
                    .downloadAttachment()
                    .download(
                        new DownloadAttachment.Query(new UserId(caller), new AttachmentId(id)))
                    .bytes()));
  }

  private static byte[] read(ByteSource bytes) {
    try (InputStream in = bytes.open()) {
      return in.readAllBytes();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
