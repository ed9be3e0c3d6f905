package dev.outcry.application;

import static dev.outcry.domain.InvalidValueException.require;

import dev.outcry.application.port.out.AccessTokens;
import dev.outcry.application.port.out.Accounts;
import dev.outcry.application.port.out.Attachments;
import dev.outcry.application.port.out.AuctionCommand;
import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.BidderEligibility;
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
import dev.outcry.application.port.out.Mailer;
import dev.outcry.application.port.out.MediaReader;
import dev.outcry.application.port.out.NoticeCommand;
import dev.outcry.application.port.out.Notices;
import dev.outcry.application.port.out.Notifier;
import dev.outcry.application.port.out.PasswordHasher;
import dev.outcry.application.port.out.Presence;
import dev.outcry.application.port.out.PushServices;
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
import dev.outcry.application.port.out.Telemetry;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.port.out.Users;
import dev.outcry.application.port.out.Vouchers;
import dev.outcry.application.port.out.Watchlist;
import dev.outcry.application.service.Core;
import dev.outcry.application.service.Ports;
import dev.outcry.domain.limit.Limits;
import dev.outcry.domain.room.Retention;
import dev.outcry.domain.room.RoomType;
import dev.outcry.domain.session.Server;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Puts a core together. What is not chosen comes from the {@link DefaultAdapters} on the class
 * path; parts that belong to one store are chosen together. Not thread-safe.
 */
public final class OutcryBuilder {

  private @Nullable Users users;
  private @Nullable Accounts accounts;
  private @Nullable Rooms rooms;
  private @Nullable Auctions auctions;
  private @Nullable Effects effects;
  private @Nullable Notices notices;
  private @Nullable Watchlist watchlist;
  private @Nullable Blocks blocks;
  private @Nullable ReceiptChoices receiptChoices;
  private BidderEligibility eligibility = BidderEligibility.everyone();
  private @Nullable Connections connections;
  private @Nullable InviteCodes inviteCodes;
  private @Nullable Erasures erasures;
  private @Nullable Inquiries inquiries;
  private @Nullable PushSubscriptions pushSubscriptions;
  private @Nullable Reports reports;
  private @Nullable Timeline timeline;
  private @Nullable Attachments attachments;
  private @Nullable MediaReader mediaReader;
  private @Nullable CommandLane<RoomCommand> messages;
  private @Nullable CommandLane<AuctionCommand> bids;
  private @Nullable CommandLane<ReadCommand> readReceipts;
  private @Nullable CommandLane<NoticeCommand> notifications;
  private @Nullable DeadLetters deadLetters;
  private @Nullable Feed feed;
  private @Nullable PasswordHasher passwordHasher;
  private @Nullable AccessTokens accessTokens;
  private @Nullable RefreshTokens refreshTokens;
  private @Nullable Vouchers vouchers;
  private @Nullable RateLimits rateLimits;
  private @Nullable Sessions sessions;
  private @Nullable Presence presence;
  private @Nullable IdGenerator idGenerator;
  private @Nullable SecretGenerator secretGenerator;
  private Telemetry telemetry = Telemetry.none();
  private Clock clock = Clock.systemUTC();
  private Duration editWindow = Duration.ofHours(24);
  private Duration logInLifetime = Duration.ofDays(30);
  private Duration endingSoon = Duration.ofMinutes(5);
  private Retention retention = Retention.FOR_EVER;
  private long attachmentBytes = 10 * 1024 * 1024;
  private Settings.@Nullable Mail mail;
  private Settings.@Nullable Reach reach;
  private @Nullable PushServices pushServices;
  private Limits limits = Limits.NONE;
  private Supplier<Server> server = () -> new Server("embedded", "localhost", 0, "");
  private byte @Nullable [] secret;

  OutcryBuilder() {}

  /** The people there are. */
  public OutcryBuilder users(Users users) {
    this.users = users;
    return this;
  }

  /** The people who sign up here, and what they log in with. */
  public <P extends Users & Accounts> OutcryBuilder people(P people) {
    this.users = people;
    this.accounts = people;
    return this;
  }

  /** Rooms, auctions and what they cause, in one store: they commit together. */
  public OutcryBuilder store(Rooms rooms, Auctions auctions, Effects effects) {
    this.rooms = rooms;
    this.auctions = auctions;
    this.effects = effects;
    return this;
  }

  /** What people were told. */
  public OutcryBuilder notices(Notices notices) {
    this.notices = notices;
    return this;
  }

  /** Which auctions people keep an eye on. */
  public OutcryBuilder watchlist(Watchlist watchlist) {
    this.watchlist = watchlist;
    return this;
  }

  /** Who blocks whom. */
  public OutcryBuilder blocks(Blocks blocks) {
    this.blocks = blocks;
    return this;
  }

  /** Who may bid for what; everyone for everything if not chosen. */
  public OutcryBuilder bidderEligibility(BidderEligibility eligibility) {
    this.eligibility = eligibility;
    return this;
  }

  /** How people stand to each other, and by which codes they invite each other. */
  public OutcryBuilder connections(Connections connections, InviteCodes inviteCodes) {
    this.connections = connections;
    this.inviteCodes = inviteCodes;
    return this;
  }

  /** Who lets others know how far they have read. */
  public OutcryBuilder receiptChoices(ReceiptChoices receiptChoices) {
    this.receiptChoices = receiptChoices;
    return this;
  }

  /** Who is being erased. */
  public OutcryBuilder erasures(Erasures erasures) {
    this.erasures = erasures;
    return this;
  }

  /** What was said. A timeline that outlives the process needs a {@link #secret}. */
  public OutcryBuilder timeline(Timeline timeline) {
    this.timeline = timeline;
    return this;
  }

  /** Files that people uploaded: to last as long as the timeline. */
  public OutcryBuilder attachments(Attachments attachments) {
    this.attachments = attachments;
    return this;
  }

  /** What sees what files are. */
  public OutcryBuilder mediaReader(MediaReader mediaReader) {
    this.mediaReader = mediaReader;
    return this;
  }

  /** The lanes of what people do. */
  public OutcryBuilder lanes(
      CommandLane<RoomCommand> messages,
      CommandLane<AuctionCommand> bids,
      CommandLane<ReadCommand> readReceipts) {
    this.messages = messages;
    this.bids = bids;
    this.readReceipts = readReceipts;
    return this;
  }

  /** The lane by which people are told of what was said. */
  public OutcryBuilder notifications(CommandLane<NoticeCommand> notifications) {
    this.notifications = notifications;
    return this;
  }

  /** What lanes that were chosen set aside; none of it is listed if this is not chosen, too. */
  public OutcryBuilder deadLetters(DeadLetters deadLetters) {
    this.deadLetters = deadLetters;
    return this;
  }

  /** Live delivery. */
  public OutcryBuilder feed(Feed feed) {
    this.feed = feed;
    return this;
  }

  public OutcryBuilder passwordHasher(PasswordHasher passwordHasher) {
    this.passwordHasher = passwordHasher;
    return this;
  }

  public OutcryBuilder accessTokens(AccessTokens accessTokens) {
    this.accessTokens = accessTokens;
    return this;
  }

  /** Which log-ins there are. */
  public OutcryBuilder refreshTokens(RefreshTokens refreshTokens) {
    this.refreshTokens = refreshTokens;
    return this;
  }

  /** What is kept for a moment for whoever logs in by a provider. */
  public OutcryBuilder vouchers(Vouchers vouchers) {
    this.vouchers = vouchers;
    return this;
  }

  /** Where it is counted what people do, over all instances together. */
  public OutcryBuilder rateLimits(RateLimits rateLimits) {
    this.rateLimits = rateLimits;
    return this;
  }

  /** Which sessions there are, on whichever instance, and who is present by them. */
  public OutcryBuilder presence(Sessions sessions, Presence presence) {
    this.sessions = sessions;
    this.presence = presence;
    return this;
  }

  public OutcryBuilder idGenerator(IdGenerator idGenerator) {
    this.idGenerator = idGenerator;
    return this;
  }

  public OutcryBuilder secretGenerator(SecretGenerator secretGenerator) {
    this.secretGenerator = secretGenerator;
    return this;
  }

  /** Who is told what the core does; nobody if not chosen. */
  public OutcryBuilder telemetry(Telemetry telemetry) {
    this.telemetry = telemetry;
    return this;
  }

  /** The time of everything that no lane stamps; the system's if not chosen. */
  public OutcryBuilder clock(Clock clock) {
    this.clock = clock;
    return this;
  }

  /** For how long a sender may edit; 24 hours if not chosen (rule M-08). */
  public OutcryBuilder editWindow(Duration editWindow) {
    this.editWindow = editWindow;
    return this;
  }

  /** For how long a log-in can go on without a password; 30 days if not chosen. */
  public OutcryBuilder logInLifetime(Duration logInLifetime) {
    this.logInLifetime = logInLifetime;
    return this;
  }

  /**
   * How long before its end those who bid in an auction or follow it are told of it; 5 minutes if
   * not chosen.
   */
  public OutcryBuilder endingSoon(Duration endingSoon) {
    this.endingSoon = endingSoon;
    return this;
  }

  /**
   * For how long what is said in rooms of this type is kept, from a second to 36,500 days; for ever
   * if not chosen. After that it becomes tombstones, and its files go, at most an hour later and as
   * soon as all stores are in reach. Notes of what happened stay. All instances over the same
   * stores should be told the same.
   */
  public OutcryBuilder retention(RoomType type, Duration kept) {
    this.retention = retention.with(type, kept);
    return this;
  }

  /** How large an attachment may be, in bytes; 10 MiB if not chosen (rule M-13). */
  public OutcryBuilder attachmentBytes(long attachmentBytes) {
    require(attachmentBytes > 0, "attachmentBytes", "must be positive");
    this.attachmentBytes = attachmentBytes;
    return this;
  }

  /** Where what people ask is kept until it is mailed. */
  public OutcryBuilder inquiries(Inquiries inquiries) {
    this.inquiries = inquiries;
    return this;
  }

  /** In which browsers people want to be told. */
  public OutcryBuilder pushSubscriptions(PushSubscriptions pushSubscriptions) {
    this.pushSubscriptions = pushSubscriptions;
    return this;
  }

  /** What people reported of what was said. */
  public OutcryBuilder reports(Reports reports) {
    this.reports = reports;
    return this;
  }

  /** Where browsers may subscribe; if not chosen, they may not. */
  public OutcryBuilder pushServices(PushServices pushServices) {
    this.pushServices = pushServices;
    return this;
  }

  /**
   * Who mails what people ask; if not chosen, it is kept until an instance mails it that shares the
   * store.
   *
   * @param again after how long what was not mailed is tried again; a try that takes longer may be
   *     repeated
   */
  public OutcryBuilder mailer(Mailer mailer, Duration again) {
    this.mail = new Settings.Mail(mailer, again);
    return this;
  }

  /**
   * How notices reach people who have no session, each by all of these; if not chosen, they find
   * them when they come back, or an instance carries them that shares the store.
   *
   * @param again after how long what was not carried is tried again
   */
  public OutcryBuilder notifiers(List<Notifier> notifiers, Duration again) {
    this.reach = new Settings.Reach(notifiers, again);
    return this;
  }

  /**
   * How much people may do. Nothing is limited if this is not chosen: a program that embeds the
   * core knows who its people are, and sends for them as fast as it must.
   */
  public OutcryBuilder limits(Limits limits) {
    this.limits = limits;
    return this;
  }

  /**
   * What this instance is called where sessions are listed, and where it can be reached: asked each
   * time, since it may be known only once a server runs. No two instances may have one id.
   */
  public OutcryBuilder server(Supplier<Server> server) {
    this.server = server;
    return this;
  }

  /**
   * Keys the digests by which a repeated message is known (rule M-01): at least 32 bytes, the same
   * on every instance and after every restart. If not chosen, one is made up, which will do as long
   * as the timeline ends with the process.
   */
  public OutcryBuilder secret(byte[] secret) {
    require(secret.length >= 32, "secret", "must have at least 32 bytes");
    this.secret = secret.clone();
    return this;
  }

  /**
   * Starts the core.
   *
   * @throws IllegalStateException if a port was not chosen and there are no default adapters, or if
   *     a timeline was chosen without a secret
   */
  public Outcry build() {
    Defaults defaults = new Defaults(clock);
    Ports ports =
        new Ports(
            defaults.unless(users, DefaultAdapters::users, "users"),
            defaults.unless(accounts, DefaultAdapters::accounts, "people"),
            defaults.unless(rooms, DefaultAdapters::rooms, "store"),
            defaults.unless(auctions, DefaultAdapters::auctions, "store"),
            defaults.unless(effects, DefaultAdapters::effects, "store"),
            defaults.unless(notices, DefaultAdapters::notices, "notices"),
            defaults.unless(watchlist, DefaultAdapters::watchlist, "watchlist"),
            defaults.unless(blocks, DefaultAdapters::blocks, "blocks"),
            defaults.unless(receiptChoices, DefaultAdapters::receiptChoices, "receiptChoices"),
            eligibility,
            defaults.unless(connections, DefaultAdapters::connections, "connections"),
            defaults.unless(inviteCodes, DefaultAdapters::inviteCodes, "connections"),
            defaults.unless(erasures, DefaultAdapters::erasures, "erasures"),
            defaults.unless(inquiries, DefaultAdapters::inquiries, "inquiries"),
            defaults.unless(
                pushSubscriptions, DefaultAdapters::pushSubscriptions, "pushSubscriptions"),
            defaults.unless(reports, DefaultAdapters::reports, "reports"),
            defaults.unless(timeline, DefaultAdapters::timeline, "timeline"),
            defaults.unless(attachments, DefaultAdapters::attachments, "attachments"),
            defaults.unless(mediaReader, DefaultAdapters::mediaReader, "mediaReader"),
            telemetry.around(
                Telemetry.Lane.MESSAGES,
                defaults.unless(messages, DefaultAdapters::messages, "lanes")),
            telemetry.around(
                Telemetry.Lane.BIDS, defaults.unless(bids, DefaultAdapters::bids, "lanes")),
            telemetry.around(
                Telemetry.Lane.READ_RECEIPTS,
                defaults.unless(readReceipts, DefaultAdapters::readReceipts, "lanes")),
            telemetry.around(
                Telemetry.Lane.NOTIFICATIONS,
                defaults.unless(notifications, DefaultAdapters::notifications, "notifications")),
            defaults.unless(deadLetters, DefaultAdapters::deadLetters, "deadLetters"),
            telemetry.around(defaults.unless(feed, DefaultAdapters::feed, "feed")),
            defaults.unless(passwordHasher, DefaultAdapters::passwordHasher, "passwordHasher"),
            defaults.unless(accessTokens, DefaultAdapters::accessTokens, "accessTokens"),
            defaults.unless(refreshTokens, DefaultAdapters::refreshTokens, "refreshTokens"),
            defaults.unless(vouchers, DefaultAdapters::vouchers, "vouchers"),
            defaults.unless(rateLimits, DefaultAdapters::rateLimits, "rateLimits"),
            defaults.unless(sessions, DefaultAdapters::sessions, "presence"),
            defaults.unless(presence, DefaultAdapters::presence, "presence"),
            defaults.unless(idGenerator, DefaultAdapters::idGenerator, "idGenerator"),
            defaults.unless(secretGenerator, DefaultAdapters::secretGenerator, "secretGenerator"),
            telemetry);
    if (timeline != null && secret == null) {
      throw new IllegalStateException("choose a secret: the timeline may outlive this process");
    }
    byte[] digestKey = defaults.unless(secret, DefaultAdapters::secret, "secret");
    Settings settings =
        new Settings(
            editWindow,
            logInLifetime,
            endingSoon,
            retention,
            attachmentBytes,
            Optional.ofNullable(mail),
            Optional.ofNullable(reach),
            Optional.ofNullable(pushServices),
            limits,
            server);
    return new Core(ports, clock, settings, digestKey, defaults.made());
  }

  /** The adapters on the class path, made only if one of them is needed. */
  private static final class Defaults {
    private final Clock clock;
    private @Nullable DefaultAdapters adapters;

    Defaults(Clock clock) {
      this.clock = clock;
    }

    <P> P unless(@Nullable P chosen, Function<DefaultAdapters, P> fallback, String name) {
      if (chosen != null) {
        return chosen;
      }
      if (adapters == null) {
        adapters =
            ServiceLoader.load(DefaultAdapters.Provider.class)
                .findFirst()
                .map(provider -> provider.create(clock))
                .orElseThrow(() -> missing(name));
      }
      return fallback.apply(adapters);
    }

    Optional<DefaultAdapters> made() {
      return Optional.ofNullable(adapters);
    }

    private static IllegalStateException missing(String name) {
      return new IllegalStateException(
          "choose " + name + ", or put outcry-adapter-out-memory on the class path");
    }
  }
}
