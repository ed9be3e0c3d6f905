package dev.outcry.application.port.out;

import java.time.Clock;

/**
 * One implementation of every out-port, for programs that choose none. A {@link Provider} on the
 * class path is found by {@link java.util.ServiceLoader}.
 *
 * <p>{@link #rooms}, {@link #auctions} and {@link #effects} belong to one store, as do {@link
 * #users} and {@link #accounts}. Every method answers the same object each time.
 */
public interface DefaultAdapters extends AutoCloseable {

  /** Makes adapters that share nothing with those made before. */
  interface Provider {
    /** New adapters whose lanes, tokens and limits go by this clock. */
    DefaultAdapters create(Clock clock);
  }

  Users users();

  Accounts accounts();

  Rooms rooms();

  Auctions auctions();

  Effects effects();

  Notices notices();

  Watchlist watchlist();

  Blocks blocks();

  ReceiptChoices receiptChoices();

  Connections connections();

  InviteCodes inviteCodes();

  Erasures erasures();

  Inquiries inquiries();

  PushSubscriptions pushSubscriptions();

  Reports reports();

  Timeline timeline();

  Attachments attachments();

  MediaReader mediaReader();

  /** The lane {@code chat.messages}: every change of a timeline, by room. */
  CommandLane<RoomCommand> messages();

  /** The lane {@code auction.bids}: every bid and closing, by auction. */
  CommandLane<AuctionCommand> bids();

  /** The lane {@code chat.read-receipts}: how far people have come, by room. */
  CommandLane<ReadCommand> readReceipts();

  /** The lane {@code notifications}: what was said, by room. */
  CommandLane<NoticeCommand> notifications();

  /** What these lanes set aside. */
  DeadLetters deadLetters();

  Feed feed();

  PasswordHasher passwordHasher();

  AccessTokens accessTokens();

  RefreshTokens refreshTokens();

  Vouchers vouchers();

  RateLimits rateLimits();

  Sessions sessions();

  /** By these sessions. */
  Presence presence();

  IdGenerator idGenerator();

  SecretGenerator secretGenerator();

  /** 32 random bytes, the same for the life of these adapters: as long as their timeline lives. */
  byte[] secret();

  /** Ends what runs in the background; what was not handled by then is lost with the process. */
  @Override
  void close();
}
