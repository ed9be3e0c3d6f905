package dev.outcry.adapter.json;

import static dev.outcry.adapter.tck.Samples.anyAttachmentId;
import static dev.outcry.adapter.tck.Samples.anyAuctionId;
import static dev.outcry.adapter.tck.Samples.anyBidKey;
import static dev.outcry.adapter.tck.Samples.anyMessageKey;
import static dev.outcry.adapter.tck.Samples.anyName;
import static dev.outcry.adapter.tck.Samples.anyNote;
import static dev.outcry.adapter.tck.Samples.anyRoomId;

import dev.outcry.application.port.out.AuctionCommand;
import dev.outcry.application.port.out.NoticeCommand;
import dev.outcry.application.port.out.ReadCommand;
import dev.outcry.application.port.out.ReplyTo;
import dev.outcry.application.port.out.RoomCommand;
import dev.outcry.domain.auction.CancelReason;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.room.ReadMark;
import dev.outcry.domain.timeline.BodyDigest;
import dev.outcry.domain.timeline.Content;
import dev.outcry.domain.timeline.Emoji;
import dev.outcry.domain.timeline.MessageText;
import dev.outcry.domain.timeline.Reaction;
import dev.outcry.domain.timeline.References;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.UserRole;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

/** Commands made up at random: the same of the same seed but for their ids. */
final class Commands {

  private final Random random;

  Commands(long seed) {
    this.random = new Random(seed);
  }

  List<RoomCommand> ofRooms() {
    return List.of(
        new RoomCommand.Post(
            anyRoomId(),
            someone(),
            anyMessageKey(),
            new Content.Message(words()),
            digest(),
            mayBeAwaited()),
        new RoomCommand.PostNotes(
            anyRoomId(),
            List.of(
                new RoomCommand.KeyedNote(anyMessageKey(), anyNote()),
                new RoomCommand.KeyedNote(anyMessageKey(), anyNote()))),
        new RoomCommand.PostNotes(anyRoomId(), List.of()),
        new RoomCommand.Edit(
            anyRoomId(), new Seq(number()), someone(), words(), new Rev(number()), mayBeAwaited()),
        new RoomCommand.Delete(
            anyRoomId(), new Seq(number()), someone(), random.nextBoolean(), mayBeAwaited()),
        new RoomCommand.Post(
            anyRoomId(),
            someone(),
            anyMessageKey(),
            new Content.Message(
                words(),
                new References(Optional.of(new Seq(1 + number() / 2)), List.of(someone()))),
            digest(),
            mayBeAwaited()),
        new RoomCommand.Post(
            anyRoomId(),
            someone(),
            anyMessageKey(),
            MessageText.NONE,
            Optional.empty(),
            Optional.of(List.of(anyAttachmentId(), anyAttachmentId())),
            digest(),
            mayBeAwaited()),
        new RoomCommand.React(anyRoomId(), new Seq(number()), reaction("👍🏽"), mayBeAwaited()),
        new RoomCommand.Withdraw(anyRoomId(), new Seq(number()), reaction("🇰🇷"), mayBeAwaited()));
  }

  private Reaction reaction(String emoji) {
    return new Reaction(someone(), new Emoji(emoji));
  }

  List<AuctionCommand> ofAuctions() {
    return List.of(
        new AuctionCommand.Place(
            anyAuctionId(),
            someone(),
            anyBidKey(),
            Money.of(1 + random.nextLong(Money.MAX_MINOR_UNITS), "KWD"),
            random.nextBoolean() ? OptionalLong.of(number()) : OptionalLong.empty(),
            mayBeAwaited()),
        new AuctionCommand.Buy(
            anyAuctionId(),
            someone(),
            anyBidKey(),
            Money.of(1 + random.nextLong(Money.MAX_MINOR_UNITS), "JPY"),
            mayBeAwaited()),
        new AuctionCommand.Close(anyAuctionId()),
        new AuctionCommand.Publish(anyAuctionId(), someone(), mayBeAwaited()),
        new AuctionCommand.LowerReserve(
            anyAuctionId(),
            someone(),
            Money.of(1 + random.nextLong(Money.MAX_MINOR_UNITS), "USD"),
            mayBeAwaited()),
        new AuctionCommand.Cancel(
            anyAuctionId(),
            someone(),
            random.nextBoolean() ? UserRole.ADMIN : UserRole.USER,
            random.nextBoolean() ? Optional.of(new CancelReason(clean(20))) : Optional.empty(),
            mayBeAwaited()));
  }

  List<ReadCommand> ofReaders() {
    Seq read = new Seq(number() / 2);
    ReadMark mark = new ReadMark(read, new Seq(read.value() + number() / 2));
    return List.of(new ReadCommand(anyRoomId(), someone(), mark, awaited()));
  }

  List<NoticeCommand> ofNotices() {
    return List.of(
        new NoticeCommand(
            anyRoomId(),
            new Seq(number()),
            someone(),
            List.of(someone(), someone()),
            Instant.parse("2030-06-01T12:00:00Z")),
        new NoticeCommand(
            anyRoomId(),
            new Seq(number()),
            someone(),
            List.of(),
            Instant.parse("2030-06-01T12:00:00Z")));
  }

  private Optional<ReplyTo> mayBeAwaited() {
    return random.nextBoolean() ? Optional.of(awaited()) : Optional.empty();
  }

  private ReplyTo awaited() {
    return new ReplyTo(anyName(), random.nextLong());
  }

  private UserId someone() {
    return new UserId(clean(1 + random.nextInt(20)));
  }

  private MessageText words() {
    return new MessageText(" \t\n" + clean(1 + random.nextInt(200)));
  }

  private BodyDigest digest() {
    byte[] bytes = new byte[random.nextInt(64)];
    random.nextBytes(bytes);
    return new BodyDigest(bytes);
  }

  private long number() {
    return random.nextLong() >>> (1 + random.nextInt(62));
  }

  /** Of all of Unicode, without surrogates and control characters; never blank. */
  private String clean(int codePoints) {
    return random
        .ints(codePoints * 4L, 0x20, Character.MAX_CODE_POINT + 1)
        .map(c -> random.nextBoolean() ? c : c % 0x250)
        .filter(c -> !Character.isISOControl(c) && !(c >= 0xD800 && c <= 0xDFFF))
        .limit(codePoints)
        .collect(
            () -> new StringBuilder("x"), StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
