package dev.outcry.adapter.out.micrometer;

import dev.outcry.application.port.out.Telemetry;
import dev.outcry.application.port.out.Telemetry.Task;

/** What meters and spans are called. */
final class Names {

  static final String PREFIX = "outcry.";
  static final String MESSAGE_SEND = "outcry.message.send";
  static final String MESSAGE_RECORD = "outcry.message.record";
  static final String MESSAGE_DELIVER = "outcry.message.deliver";
  static final String MESSAGE_DELIVERIES = "outcry.message.deliveries";
  static final String BID_PLACE = "outcry.bid.place";
  static final String BID_DECIDE = "outcry.bid.decide";
  static final String RECEIPT_STORE = "outcry.receipt.store";
  static final String NOTICE_STORE = "outcry.notice.store";
  static final String AUCTION_CLOSE = "outcry.auction.close";
  static final String LANE_LAG = "outcry.lane.lag";
  static final String DEAD_LETTERS = "outcry.dead.letters";
  static final String FEED_REPAIRS = "outcry.feed.repairs";
  static final String LIMITS_REFUSED = "outcry.limits.refused";
  static final String SESSIONS = "outcry.sessions";
  static final String ROOMS_WATCHED = "outcry.rooms.watched";

  /** Behind the name of what is done: with how many at once. */
  static final String SIZE = ".size";

  private Names() {}

  static String of(Task task) {
    return switch (task) {
      case SEND_MESSAGE -> MESSAGE_SEND;
      case PLACE_BID -> BID_PLACE;
    };
  }

  /** What is done with what comes through a lane. */
  static String of(Telemetry.Lane lane) {
    return switch (lane) {
      case MESSAGES -> MESSAGE_RECORD;
      case BIDS -> BID_DECIDE;
      case READ_RECEIPTS -> RECEIPT_STORE;
      case NOTIFICATIONS -> NOTICE_STORE;
    };
  }

  static String tag(Telemetry.Lane lane) {
    return switch (lane) {
      case MESSAGES -> "messages";
      case BIDS -> "bids";
      case READ_RECEIPTS -> "read-receipts";
      case NOTIFICATIONS -> "notifications";
    };
  }
}
