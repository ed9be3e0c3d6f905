package dev.outcry.adapter.out.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.adapter.tck.AttachmentsContract;
import dev.outcry.application.port.out.Attachments;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoAttachmentsTest implements AttachmentsContract {

  private final MongoTemplate template = Timelines.template();

  @Override
  public Attachments attachments() {
    return new MongoAttachments(template);
  }

  @AfterEach
  void noBytesAreLeftOfWhatIsGone() {
    List<String> ids =
        template
            .getCollection(AttachmentDocument.COLLECTION)
            .distinct("_id", String.class)
            .into(new ArrayList<>());
    Document lost = new Document("$nin", ids);

    assertThat(count("attachment_bytes.chunks", new Document("files_id", lost))).isZero();
    assertThat(count("attachment_bytes.files", new Document("_id", lost))).isZero();
    assertThat(count(AttachmentDocument.COLLECTION, new Document("whole", false))).isZero();
  }

  private long count(String collection, Document which) {
    return template.getCollection(collection).countDocuments(which);
  }
}
