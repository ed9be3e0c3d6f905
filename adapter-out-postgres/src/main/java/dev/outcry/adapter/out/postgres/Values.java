package dev.outcry.adapter.out.postgres;

import dev.outcry.domain.attachment.AttachmentId;
import dev.outcry.domain.attachment.FileName;
import dev.outcry.domain.attachment.MediaType;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.BidKey;
import dev.outcry.domain.history.Link;
import dev.outcry.domain.history.Salt;
import dev.outcry.domain.inquiry.InquiryId;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.notice.NoticeId;
import dev.outcry.domain.report.ReportId;
import dev.outcry.domain.report.ReportReason;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.room.RoomName;
import dev.outcry.domain.timeline.Content;
import dev.outcry.domain.timeline.MessageKey;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.timeline.SystemCode;
import dev.outcry.domain.user.EmailAddress;
import dev.outcry.domain.user.Nickname;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.Username;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values of the domain as columns hold them, and back. Instants are in milliseconds. */
final class Values {

  private Values() {}

  static String text(UserId id) {
    return id.value();
  }

  static String text(Username username) {
    return username.value();
  }

  static String text(Nickname nickname) {
    return nickname.value();
  }

  static String text(EmailAddress email) {
    return email.value();
  }

  static String text(RoomId id) {
    return id.value();
  }

  static InquiryId inquiryId(String id) {
    return new InquiryId(id);
  }

  static ReportId reportId(String id) {
    return new ReportId(id);
  }

  static Optional<ReportReason> reportReason(@Nullable String text) {
    return Optional.ofNullable(text).map(ReportReason::new);
  }

  static String text(RoomName name) {
    return name.value();
  }

  static String text(AuctionId id) {
    return id.value();
  }

  static String text(BidKey key) {
    return key.value();
  }

  static String text(Currency currency) {
    return currency.getCurrencyCode();
  }

  static UserId userId(String text) {
    return new UserId(text);
  }

  static Username username(String text) {
    return new Username(text);
  }

  static Nickname nickname(String text) {
    return new Nickname(text);
  }

  static EmailAddress emailAddress(String text) {
    return new EmailAddress(text);
  }

  static RoomId roomId(String text) {
    return new RoomId(text);
  }

  static RoomName roomName(String text) {
    return new RoomName(text);
  }

  static BidKey bidKey(String text) {
    return new BidKey(text);
  }

  static AuctionId auctionId(String text) {
    return new AuctionId(text);
  }

  static AttachmentId attachmentId(String text) {
    return new AttachmentId(text);
  }

  static FileName fileName(String text) {
    return new FileName(text);
  }

  static MediaType mediaType(String text) {
    return new MediaType(text);
  }

  static byte[] bytes(Salt salt) {
    return salt.value();
  }

  static Salt salt(byte[] bytes) {
    return new Salt(bytes);
  }

  static byte[] bytes(Link link) {
    return link.value();
  }

  static Link link(byte[] bytes) {
    return new Link(bytes);
  }

  static UUID uuid(MessageKey key) {
    return key.value();
  }

  static MessageKey messageKey(UUID uuid) {
    return new MessageKey(uuid);
  }

  static UUID uuid(NoticeId id) {
    return id.value();
  }

  static NoticeId noticeId(UUID uuid) {
    return new NoticeId(uuid);
  }

  /** Something that happened, with its params in JSON. */
  static Content.Note note(String code, String params) {
    return new Content.Note(SystemCode.valueOf(code), Json.params(params));
  }

  static long number(Seq seq) {
    return seq.value();
  }

  static Seq seq(long number) {
    return new Seq(number);
  }

  static long number(Rev rev) {
    return rev.value();
  }

  static Rev rev(long number) {
    return new Rev(number);
  }

  static long amount(Money money) {
    return money.minorUnits();
  }

  static long millis(Instant instant) {
    return instant.toEpochMilli();
  }

  static Instant instant(long millis) {
    return Instant.ofEpochMilli(millis);
  }

  static @Nullable Long millis(Optional<Instant> instant) {
    return instant.map(Instant::toEpochMilli).orElse(null);
  }

  static Optional<Instant> instant(@Nullable Long millis) {
    return Optional.ofNullable(millis).map(Instant::ofEpochMilli);
  }
}
