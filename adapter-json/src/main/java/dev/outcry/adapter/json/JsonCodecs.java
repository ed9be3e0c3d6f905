package dev.outcry.adapter.json;

import dev.outcry.application.port.out.AuctionCommand;
import dev.outcry.application.port.out.FeedMessage;
import dev.outcry.application.port.out.NoticeCommand;
import dev.outcry.application.port.out.ReadCommand;
import dev.outcry.application.port.out.RoomCommand;

/** The codecs there are, each of them shared. */
public final class JsonCodecs {

  private static final JsonCodec<RoomCommand> ROOM_COMMANDS = of(RoomCommand.class);
  private static final JsonCodec<AuctionCommand> AUCTION_COMMANDS = of(AuctionCommand.class);
  private static final JsonCodec<ReadCommand> READ_COMMANDS = of(ReadCommand.class);
  private static final JsonCodec<NoticeCommand> NOTICE_COMMANDS = of(NoticeCommand.class);
  private static final JsonCodec<FeedMessage> FEED_MESSAGES = of(FeedMessage.class);

  private JsonCodecs() {}

  /** What goes through the lanes of rooms. */
  public static JsonCodec<RoomCommand> roomCommands() {
    return ROOM_COMMANDS;
  }

  /** What goes through the lanes of auctions. */
  public static JsonCodec<AuctionCommand> auctionCommands() {
    return AUCTION_COMMANDS;
  }

  /** What goes through the lane of read receipts. */
  public static JsonCodec<ReadCommand> readCommands() {
    return READ_COMMANDS;
  }

  /** What goes through the lane of notifications. */
  public static JsonCodec<NoticeCommand> noticeCommands() {
    return NOTICE_COMMANDS;
  }

  /** What feeds carry. */
  public static JsonCodec<FeedMessage> feedMessages() {
    return FEED_MESSAGES;
  }

  private static <T> JsonCodec<T> of(Class<T> type) {
    return new JsonCodec<>(type, JsonForm.MAPPER);
  }
}
