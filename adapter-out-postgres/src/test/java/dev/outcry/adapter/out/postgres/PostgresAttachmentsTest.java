package dev.outcry.adapter.out.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.adapter.tck.AttachmentsContract;
import dev.outcry.application.port.out.Attachments;
import org.junit.jupiter.api.AfterEach;

class PostgresAttachmentsTest implements AttachmentsContract {

  private final Database database = Databases.shared();

  @Override
  public Attachments attachments() {
    return new PostgresAttachments(database);
  }

  @AfterEach
  void noBytesAreLeftOfWhatIsGone() {
    long lost =
        database
            .sql(
                """
                SELECT count(*) FROM outcry.attachment_chunks
                WHERE attachment_id NOT IN (SELECT id FROM outcry.attachments)
                """)
            .query(Long.class)
            .single();

    assertThat(lost).isZero();
  }
}
