package dev.outcry.acceptance.driver;

/** Files that people upload and download. */
public interface Files {

  record Uploaded(String id, String name, String mediaType, long size) {}

  /**
   * @param declared the media type that the client gives
   */
  Answer<Uploaded> upload(String caller, String name, String declared, byte[] bytes);

  Answer<byte[]> download(String caller, String id);
}
