package dev.outcry.adapter.in.rest;

import dev.outcry.application.port.out.ByteSource;
import dev.outcry.domain.attachment.MediaType;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.web.multipart.MultipartFile;

/** A part of a request, which lies on the disk until the request is answered. */
record UploadedFile(MultipartFile file) {

  ByteSource bytes() {
    return new ByteSource(file.getSize(), file::getInputStream);
  }

  /** What the client says it is; nothing if that is no media type at all. */
  Optional<MediaType> declared() {
    return Optional.ofNullable(file.getContentType()).flatMap(UploadedFile::parsed);
  }

  private static Optional<MediaType> parsed(String type) {
    try {
      var read = org.springframework.http.MediaType.parseMediaType(type);
      String plain = read.getType() + "/" + read.getSubtype();
      return Optional.of(new MediaType(plain.toLowerCase(Locale.ROOT)));
    } catch (InvalidMediaTypeException none) {
      return Optional.empty();
    }
  }
}
