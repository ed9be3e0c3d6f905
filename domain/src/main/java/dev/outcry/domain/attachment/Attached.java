package dev.outcry.domain.attachment;

/**
 * What a message tells of a file that belongs to it.
 *
 * @param size in bytes
 * @param hasThumbnail whether there is a small picture of it
 */
public record Attached(
    AttachmentId id, FileName name, MediaType mediaType, long size, boolean hasThumbnail) {

  /** How many files a message can have. */
  public static final int MOST = 10;
}
