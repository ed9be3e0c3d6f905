package dev.outcry.adapter.in.rest;

import static dev.outcry.adapter.in.rest.Given.required;
import static dev.outcry.domain.RefusalCode.ATTACHMENT_NOT_FOUND;
import static dev.outcry.domain.RefusalCode.ATTACHMENT_TOO_LARGE;
import static dev.outcry.domain.RefusalCode.NOT_AN_IMAGE;
import static dev.outcry.domain.RefusalCode.RATE_LIMITED;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.DownloadAttachment;
import dev.outcry.application.port.in.UploadAttachment;
import dev.outcry.application.port.in.ViewThumbnail;
import dev.outcry.domain.attachment.Attachment;
import dev.outcry.domain.attachment.AttachmentId;
import dev.outcry.domain.attachment.FileName;
import dev.outcry.domain.attachment.Upload;
import dev.outcry.domain.user.UserId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files. Bytes of strangers are never a page of ours: only pictures are shown in place, whatever is
 * opened is in a sandbox, and nobody guesses another type than was seen.
 */
@RestController
@RequestMapping("/api/attachments")
final class AttachmentController {

  private final Outcry outcry;

  AttachmentController(Outcry outcry) {
    this.outcry = outcry;
  }

  @Operation(summary = "Stores a file that a message may have with it")
  @Refusals({ATTACHMENT_TOO_LARGE, NOT_AN_IMAGE, RATE_LIMITED})
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = "application/json")
  @ResponseStatus(HttpStatus.CREATED)
  AttachmentJson upload(
      UserId caller, @RequestParam(name = "file", required = false) @Nullable MultipartFile file) {
    UploadedFile uploaded = new UploadedFile(required("file", file));
    FileName name = new FileName(required("name", uploaded.file().getOriginalFilename()));
    return AttachmentJson.of(
        outcry
            .uploadAttachment()
            .upload(
                new UploadAttachment.Command(
                    new Upload(caller, name, uploaded.declared()), uploaded.bytes()))
            .attached());
  }

  @Operation(summary = "The bytes of a file")
  @Refusals({ATTACHMENT_NOT_FOUND})
  @ApiResponse(
      responseCode = "200",
      description = "The bytes",
      content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
  @GetMapping("/{id}")
  ResponseEntity<Resource> download(UserId caller, @PathVariable String id) {
    DownloadAttachment.Download download =
        outcry
            .downloadAttachment()
            .download(new DownloadAttachment.Query(caller, new AttachmentId(id)));
    Attachment attachment = download.attachment();
    return answer(attachment.id().value(), MediaType.parseMediaType(attachment.mediaType().value()))
        .header("Content-Disposition", disposition(attachment))
        .body(new StoredBytes(download.bytes()));
  }

  @Operation(summary = "A small picture of a picture")
  @Refusals({ATTACHMENT_NOT_FOUND})
  @ApiResponse(
      responseCode = "200",
      description = "A picture",
      content =
          @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")))
  @GetMapping("/{id}/thumbnail")
  ResponseEntity<Resource> thumbnail(UserId caller, @PathVariable String id) {
    byte[] jpeg =
        outcry.viewThumbnail().view(new ViewThumbnail.Query(caller, new AttachmentId(id)));
    return answer(id + "-thumbnail", MediaType.IMAGE_JPEG).body(new ByteArrayResource(jpeg));
  }

  /** What has an id never changes; but whether someone may see it does, so it is asked for anew. */
  private static BodyBuilder answer(String etag, MediaType type) {
    return ResponseEntity.ok()
        .contentType(type)
        .eTag(etag)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox");
  }

  private static String disposition(Attachment attachment) {
    ContentDisposition.Builder disposition =
        attachment.mediaType().isPicture()
            ? ContentDisposition.inline()
            : ContentDisposition.attachment();
    return disposition
        .filename(attachment.name().value(), StandardCharsets.UTF_8)
        .build()
        .toString();
  }
}
