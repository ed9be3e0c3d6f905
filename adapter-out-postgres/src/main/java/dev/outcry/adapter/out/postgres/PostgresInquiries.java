package dev.outcry.adapter.out.postgres;

import dev.outcry.application.port.out.Inquiries;
import dev.outcry.domain.inquiry.Inquiry;
import dev.outcry.domain.inquiry.InquiryId;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What waits to be mailed. */
final class PostgresInquiries implements Inquiries {

  private static final String ADD =
      """
      INSERT INTO outcry.inquiries (id, from_id, subject, body, at, due)
      VALUES (:id, :from, :subject, :body, :at, :at)
      ON CONFLICT (id) DO NOTHING
      """;

  private static final String CLAIM =
      """
      UPDATE outcry.inquiries SET due = :until
      WHERE id = (
        SELECT id FROM outcry.inquiries WHERE due <= :now
        ORDER BY due LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING id, from_id, subject, body, at
      """;

  private static final String OF =
      """
      SELECT id, from_id, subject, body, at FROM outcry.inquiries
      WHERE from_id = :person ORDER BY at
      """;

  private final Database database;

  PostgresInquiries(Database database) {
    this.database = database;
  }

  @Override
  public void add(Inquiry inquiry) {
    database.write(
        () ->
            database
                .sql(ADD)
                .param("id", inquiry.id().value())
                .param("from", inquiry.from().value())
                .param("subject", inquiry.subject())
                .param("body", inquiry.body())
                .param("at", inquiry.at().toEpochMilli())
                .update());
  }

  @Override
  public Optional<Inquiry> claim(Instant now, Instant until) {
    return database
        .write(
            () ->
                database
                    .sql(CLAIM)
                    .param("now", now.toEpochMilli())
                    .param("until", until.toEpochMilli())
                    .query(RecordMapper.of(InquiryRow.class))
                    .optional())
        .map(InquiryRows.MAPPED::inquiry);
  }

  @Override
  public List<Inquiry> of(UserId person) {
    return database
        .read(
            () ->
                database
                    .sql(OF)
                    .param("person", person.value())
                    .query(RecordMapper.of(InquiryRow.class))
                    .list())
        .stream()
        .map(InquiryRows.MAPPED::inquiry)
        .toList();
  }

  @Override
  public void done(InquiryId id) {
    database.write(
        () ->
            database
                .sql("DELETE FROM outcry.inquiries WHERE id = :id")
                .param("id", id.value())
                .update());
  }

  @Override
  public void erase(UserId person) {
    database.write(
        () ->
            database
                .sql("DELETE FROM outcry.inquiries WHERE from_id = :person")
                .param("person", person.value())
                .update());
  }
}
