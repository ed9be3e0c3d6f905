package dev.outcry.adapter.out.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.gridfs.GridFSBucket;
import dev.outcry.application.port.out.UnavailableException;
import java.io.FilterInputStream;
import java.io.IOException;
import org.bson.BsonString;

/** The bytes of a file in GridFS, whose failures are those of the ports. For one thread. */
final class DownloadStream extends FilterInputStream {

  private static final String WHAT = "the bytes of an attachment";

  private DownloadStream(GridFSBucket bucket, BsonString id) {
    super(bucket.openDownloadStream(id));
  }

  static DownloadStream of(GridFSBucket bucket, BsonString id) {
    try {
      return new DownloadStream(bucket, id);
    } catch (MongoException gone) {
      throw new UnavailableException(WHAT, gone);
    }
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (MongoException gone) {
      throw new UnavailableException(WHAT, gone);
    }
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    try {
      return super.read(into, offset, length);
    } catch (MongoException gone) {
      throw new UnavailableException(WHAT, gone);
    }
  }
}
