package dev.outcry.adapter.out.memory;

import dev.outcry.application.port.out.AccessTokens;
import dev.outcry.application.port.out.Accounts;
import dev.outcry.application.port.out.Attachments;
import dev.outcry.application.port.out.AuctionCommand;
import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.Blocks;
import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.Connections;
import dev.outcry.application.port.out.DeadLetters;
import dev.outcry.application.port.out.DefaultAdapters;
import dev.outcry.application.port.out.Effects;
import dev.outcry.application.port.out.Erasures;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.IdGenerator;
import dev.outcry.application.port.out.Inquiries;
import dev.outcry.application.port.out.InviteCodes;
import dev.outcry.application.port.out.MediaReader;
import dev.outcry.application.port.out.NoticeCommand;
import dev.outcry.application.port.out.Notices;
import dev.outcry.application.port.out.PasswordHasher;
import dev.outcry.application.port.out.Presence;
import dev.outcry.application.port.out.PushSubscriptions;
import dev.outcry.application.port.out.RateLimits;
import dev.outcry.application.port.out.ReadCommand;
import dev.outcry.application.port.out.ReceiptChoices;
import dev.outcry.application.port.out.RefreshTokens;
import dev.outcry.application.port.out.Reports;
import dev.outcry.application.port.out.RoomCommand;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.application.port.out.SecretGenerator;
import dev.outcry.application.port.out.Sessions;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.port.out.Users;
import dev.outcry.application.port.out.Vouchers;
import dev.outcry.application.port.out.Watchlist;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;

/**
 * Every out-port in memory. Nothing survives the process; a lane holds at most 10,000 commands of
 * one key and 100,000 in all that were not handled, attachments take at most 256 MiB unless said
 * otherwise, and an access token counts for a day. Safe for use by many threads.
 */
public final class InMemoryAdapters implements DefaultAdapters {

  /** Found by {@link java.util.ServiceLoader}. */
  public static final class Provider implements DefaultAdapters.Provider {
    @Override
    public DefaultAdapters create(Clock clock) {
      return new InMemoryAdapters(clock);
    }
  }

  private static final int SECRET_BYTES = 32;
  private static final long ATTACHMENT_BYTES = 256L * 1024 * 1024;

  private final byte[] secret = new byte[SECRET_BYTES];
  private final InMemoryUsers users = new InMemoryUsers();
  private final InMemoryEffects effects = new InMemoryEffects();
  private final Rooms rooms = new InMemoryRooms(effects);
  private final Auctions auctions = new InMemoryAuctions(effects);
  private final Notices notices = new InMemoryNotices();
  private final Watchlist watchlist = new InMemoryWatchlist();
  private final Blocks blocks = new InMemoryBlocks();
  private final Connections connections = new InMemoryConnections();
  private final InviteCodes inviteCodes = new InMemoryInviteCodes();
  private final ReceiptChoices receiptChoices = new InMemoryReceiptChoices();
  private final Erasures erasures = new InMemoryErasures();
  private final Inquiries inquiries = new InMemoryInquiries();
  private final PushSubscriptions pushSubscriptions = new InMemoryPushSubscriptions();
  private final Reports reports = new InMemoryReports();
  private final Timeline timeline = new InMemoryTimeline();
  private final Attachments attachments;
  private final MediaReader mediaReader = new JdkMediaReader();
  private final Feed feed = new InMemoryFeed();
  private final PasswordHasher passwordHasher = new Pbkdf2PasswordHasher();
  private final AccessTokens accessTokens;
  private final RefreshTokens refreshTokens;
  private final Vouchers vouchers;
  private final RateLimits rateLimits;
  private final InMemorySessions sessions;
  private final Presence presence;
  private final IdGenerator idGenerator;
  private final SecretGenerator secretGenerator = new RandomSecretGenerator();
  private final InMemoryCommandLane<RoomCommand> messages;
  private final InMemoryCommandLane<AuctionCommand> bids;
  private final InMemoryCommandLane<ReadCommand> readReceipts;
  private final InMemoryCommandLane<NoticeCommand> notifications;
  private final DeadLetters deadLetters;

  /**
   * Adapters that share nothing with any others; lanes, tokens, limits and ids go by this clock.
   */
  public InMemoryAdapters(Clock clock) {
    this(clock, ATTACHMENT_BYTES);
  }

  /**
   * The same.
   *
   * @param attachmentBytes how much all attachments may take together
   */
  public InMemoryAdapters(Clock clock, long attachmentBytes) {
    attachments = new InMemoryAttachments(attachmentBytes);
    new SecureRandom().nextBytes(secret);
    accessTokens = new InMemoryAccessTokens(clock);
    refreshTokens = new InMemoryRefreshTokens(clock);
    vouchers = new InMemoryVouchers(clock);
    rateLimits = new InMemoryRateLimits(clock);
    sessions = new InMemorySessions(clock, Sessions.LIFETIME);
    presence = sessions.presence();
    idGenerator = new UuidV7Generator(clock);
    messages = InMemoryCommandLane.named("messages", clock);
    bids = InMemoryCommandLane.named("bids", clock);
    readReceipts = InMemoryCommandLane.named("read-receipts", clock);
    notifications =
        InMemoryCommandLane.named(
            "notifications", clock, LaneLimits.STANDARD.withLinger(NoticeCommand.GATHERED));
    deadLetters =
        new InMemoryDeadLetters(
            Map.of(
                "chat.messages", messages,
                "auction.bids", bids,
                "chat.read-receipts", readReceipts,
                "notifications", notifications));
  }

  @Override
  public Users users() {
    return users;
  }

  @Override
  public Accounts accounts() {
    return users;
  }

  @Override
  public Rooms rooms() {
    return rooms;
  }

  @Override
  public Auctions auctions() {
    return auctions;
  }

  @Override
  public Effects effects() {
    return effects;
  }

  @Override
  public Notices notices() {
    return notices;
  }

  @Override
  public Watchlist watchlist() {
    return watchlist;
  }

  @Override
  public Blocks blocks() {
    return blocks;
  }

  @Override
  public Connections connections() {
    return connections;
  }

  @Override
  public InviteCodes inviteCodes() {
    return inviteCodes;
  }

  @Override
  public ReceiptChoices receiptChoices() {
    return receiptChoices;
  }

  @Override
  public Erasures erasures() {
    return erasures;
  }

  @Override
  public Inquiries inquiries() {
    return inquiries;
  }

  @Override
  public PushSubscriptions pushSubscriptions() {
    return pushSubscriptions;
  }

  @Override
  public Reports reports() {
    return reports;
  }

  @Override
  public Timeline timeline() {
    return timeline;
  }

  @Override
  public Attachments attachments() {
    return attachments;
  }

  @Override
  public MediaReader mediaReader() {
    return mediaReader;
  }

  @Override
  public CommandLane<RoomCommand> messages() {
    return messages;
  }

  @Override
  public CommandLane<AuctionCommand> bids() {
    return bids;
  }

  @Override
  public CommandLane<ReadCommand> readReceipts() {
    return readReceipts;
  }

  @Override
  public CommandLane<NoticeCommand> notifications() {
    return notifications;
  }

  @Override
  public DeadLetters deadLetters() {
    return deadLetters;
  }

  @Override
  public Feed feed() {
    return feed;
  }

  @Override
  public PasswordHasher passwordHasher() {
    return passwordHasher;
  }

  @Override
  public AccessTokens accessTokens() {
    return accessTokens;
  }

  @Override
  public RefreshTokens refreshTokens() {
    return refreshTokens;
  }

  @Override
  public Vouchers vouchers() {
    return vouchers;
  }

  @Override
  public RateLimits rateLimits() {
    return rateLimits;
  }

  @Override
  public Sessions sessions() {
    return sessions;
  }

  @Override
  public Presence presence() {
    return presence;
  }

  @Override
  public IdGenerator idGenerator() {
    return idGenerator;
  }

  @Override
  public SecretGenerator secretGenerator() {
    return secretGenerator;
  }

  @Override
  public byte[] secret() {
    return secret.clone();
  }

  @Override
  public void close() {
    messages.close();
    bids.close();
    readReceipts.close();
    notifications.close();
  }
}
