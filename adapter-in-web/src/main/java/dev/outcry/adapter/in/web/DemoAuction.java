package dev.outcry.adapter.in.web;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.OpenAuction;
import dev.outcry.application.port.in.PlaceBid;
import dev.outcry.application.port.in.UploadAttachment;
import dev.outcry.application.port.in.ViewAuction;
import dev.outcry.application.port.in.ViewAuction.AuctionView;
import dev.outcry.application.port.out.ByteSource;
import dev.outcry.domain.attachment.AttachmentId;
import dev.outcry.domain.attachment.FileName;
import dev.outcry.domain.attachment.MediaType;
import dev.outcry.domain.attachment.Upload;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.BidKey;
import dev.outcry.domain.auction.BiddingMode;
import dev.outcry.domain.auction.IncrementTable;
import dev.outcry.domain.auction.Schedule;
import dev.outcry.domain.auction.SoftClose;
import dev.outcry.domain.auction.Terms;
import dev.outcry.domain.money.Money;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.user.UserId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** One auction after the other, with bots that bid by turns as far as they like. */
final class DemoAuction {

  private static final Duration THINKING = Duration.ofSeconds(7);
  private static final long STEP = 1_000;

  private record Thing(
      String title, String description, List<String> pictures, long start, long enough) {}

  private static final List<Thing> THINGS =
      List.of(
          new Thing(
              "Brass desk lamp 황동 스탠드",
              "About 1930, rewired, original switch.",
              List.of("lamp.png", "lamp-switch.png"),
              20_000,
              32_000),
          new Thing(
              "Tube radio 진공관 라디오",
              "Plays medium wave, warm after a minute.",
              List.of("radio.png"),
              35_000,
              52_000),
          new Thing(
              "Walnut chess set 호두나무 체스",
              "Hand-carved, complete.",
              List.of("chess.png"),
              15_000,
              27_000));

  private final Outcry outcry;
  private final UserId house;
  private final List<UserId> bots;
  private final RoomId lounge;
  private final Duration length;

  private volatile @Nullable AuctionId current;
  private Instant lastBidAt = Instant.EPOCH;
  private int held;
  private int bids;

  DemoAuction(Outcry outcry, UserId house, List<UserId> bots, RoomId lounge, Duration length) {
    this.outcry = outcry;
    this.house = house;
    this.bots = bots;
    this.lounge = lounge;
    this.length = length;
  }

  Optional<AuctionId> current() {
    return Optional.ofNullable(current);
  }

  /**
   * @param watched whether another one is worth it
   */
  void goOn(boolean watched) {
    AuctionId id = current;
    if (id == null) {
      open();
      return;
    }
    AuctionView view = outcry.viewAuction().view(new ViewAuction.Query(house, id));
    if (!view.state().status().isFinal()) {
      bid(view);
    } else if (watched) {
      open();
    }
  }

  private Thing thing() {
    return THINGS.get((held + THINGS.size() - 1) % THINGS.size());
  }

  private void open() {
    held++;
    Thing thing = thing();
    Instant now = outcry.tellTime().tell();
    SoftClose softClose =
        new SoftClose(
            Duration.ofSeconds(15),
            Duration.ofSeconds(15),
            SoftClose.Mode.RESET,
            Duration.ofMinutes(1));
    Terms terms =
        new Terms(
            BiddingMode.PROXY,
            won(thing.start()),
            IncrementTable.flat(STEP),
            Optional.of(won(thing.start() + 3 * STEP)),
            new Schedule(now, now.plus(length), Optional.of(softClose)));
    List<AttachmentId> pictures = thing.pictures().stream().map(this::uploaded).toList();
    OpenAuction.Command command =
        new OpenAuction.Command(house, thing.title(), thing.description(), pictures, terms);
    current = outcry.openAuction().open(command).id();
    lastBidAt = now;
    Demo.say(outcry, house, lounge, "🔨 " + thing.title());
  }

  private AttachmentId uploaded(String name) {
    byte[] picture = read(name);
    Upload upload = new Upload(house, new FileName(name), Optional.of(new MediaType("image/png")));
    ByteSource bytes = new ByteSource(picture.length, () -> new ByteArrayInputStream(picture));
    return outcry.uploadAttachment().upload(new UploadAttachment.Command(upload, bytes)).id();
  }

  private static byte[] read(String name) {
    try {
      return new ClassPathResource("/outcry-demo/" + name).getContentAsByteArray();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private void bid(AuctionView view) {
    Instant now = outcry.tellTime().tell();
    Money minimum = view.state().minimum();
    boolean leads = view.state().leader().filter(bots.get(bids % bots.size())::equals).isPresent();
    if (Duration.between(lastBidAt, now).compareTo(THINKING) < 0
        || minimum.minorUnits() > thing().enough()) {
      return;
    }
    lastBidAt = now;
    if (leads) {
      bids++;
    }
    UserId bot = bots.get(bids++ % bots.size());
    BidKey key = new BidKey(UUID.randomUUID().toString());
    outcry.placeBid().place(new PlaceBid.Command(bot, view.lot().auctionId(), key, minimum));
  }

  private static Money won(long amount) {
    return Money.of(amount, "KRW");
  }
}
