package dev.outcry.adapter.in.rest;

import dev.outcry.application.port.out.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.AbstractResource;

/** Bytes as Spring sends them, in whole or in ranges. */
final class StoredBytes extends AbstractResource {

  private final ByteSource bytes;

  StoredBytes(ByteSource bytes) {
    this.bytes = bytes;
  }

  @Override
  public boolean exists() {
    return true;
  }

  @Override
  public long contentLength() {
    return bytes.size();
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return bytes.open();
  }

  @Override
  public String getDescription() {
    return "an attachment";
  }
}
