package dev.outcry.application.service;

import dev.outcry.application.Settings;
import dev.outcry.application.port.out.AuctionCommand;
import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.CommandLane.Attachment;
import dev.outcry.application.port.out.RoomCommand;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** What answers for the use cases, made of the ports; and what goes on in the background. */
final class Services {

  private final Ports ports;
  private final Settings settings;
  private final Background background = new Background();
  private final Replies replies;
  private final List<Attachment> attachments;

  private final Throttle throttle;
  private final TellPeople telling;
  private final CarryOutEffects effects;
  private final EndingSoon endingSoon;
  private final LogIns logIns;
  private final MessageFiles files;
  private final Salts salts;
  private final Tombstones tombstones;

  final LaneTime time;
  final AccountService accounts;
  final TokenService tokens;
  final IdentityService identities;
  final RoomService rooms;
  final MembershipService memberships;
  final ModerationService moderation;
  final RoomSettingsService roomSettings;
  final RoomViewService roomViews;
  final MessageService messages;
  final ChangeMessageService changes;
  final ReactionService reactions;
  final ReportService reports;
  final UploadService uploads;
  final DownloadService downloads;
  final SignalService signals;
  final ReadService reads;
  final SearchService searches;
  final LiveRooms liveRooms;
  final MarkReadService readMarks;
  final BeginAuctionService newAuctions;
  final AuctionService auctions;
  final ListAuctionsService auctionList;
  final WatchAuctionService auctionWatches;
  final BidService bids;
  final BidHistoryService bidHistory;
  final AuditService audits;
  final ManageAuctionService auctionManagement;
  final NoticeService notices;
  final WatchlistService watchlist;
  final InquiryService inquiries;
  final PushService push;
  final BlockService blocks;
  final ProfileService profiles;
  final ConnectionService connections;
  final ConnectionViewService connectionViews;
  final ErasureService erasures;
  final ExportService exports;
  final DeadLetterService deadLetters;
  final LocalSessions sessions;
  final LivePresence presence;
  final PresenceViewService presenceViews;

  Services(Ports ports, Clock clock, Settings settings, byte[] digestKey) {
    this.ports = ports;
    this.settings = settings;
    time = new LaneTime(clock);
    CommandLane<RoomCommand> roomLane = time.from(ports.messages());
    CommandLane<AuctionCommand> bidLane = time.from(ports.bids());
    replies = new Replies(ports.feed(), ports.idGenerator().next(), background);
    throttle = new Throttle(ports.rateLimits(), settings.limits(), clock, ports.telemetry());
    RoomAccess access = new RoomAccess(ports.rooms(), ports.blocks(), throttle, time);
    telling = new TellPeople(ports);
    effects =
        new CarryOutEffects(
            ports.effects(), new RoomNotes(ports.rooms(), roomLane, time), telling, background);
    endingSoon = new EndingSoon(ports.auctions(), telling, settings.endingSoon(), time);

    logIns = new LogIns(ports, settings.logInLifetime(), clock);
    accounts =
        new AccountService(
            ports.accounts(), ports.passwordHasher(), logIns, ports.idGenerator(), throttle);
    tokens = new TokenService(ports.accounts(), logIns);
    identities = new IdentityService(ports, logIns);
    rooms = new RoomService(ports, time);
    RoomChanges roomChanges = new RoomChanges(effects, ports.idGenerator(), ports.feed());
    memberships =
        new MembershipService(ports.rooms(), ports.timeline(), roomChanges, throttle, time);
    moderation = new ModerationService(ports.rooms(), ports.users(), access, roomChanges, time);
    roomSettings =
        new RoomSettingsService(ports.rooms(), access, roomChanges, ports.secretGenerator());
    roomViews = new RoomViewService(ports.rooms(), ports.timeline(), ports.blocks(), access);
    MessageService.Asking asking = new MessageService.Asking(roomLane, replies, throttle);
    files = new MessageFiles(ports.attachments());
    messages =
        new MessageService(
            access,
            ports.timeline(),
            files,
            asking,
            new MessageService.Keys(ports.idGenerator(), new BodyDigests(digestKey)));
    changes = new ChangeMessageService(access, ports.timeline(), asking);
    reactions = new ReactionService(access, ports.timeline(), asking);
    reports = new ReportService(ports, access, throttle, telling, time);
    uploads =
        new UploadService(
            ports, throttle, new UploadService.Space(settings.attachmentBytes(), time));
    downloads = new DownloadService(ports.attachments(), ports.timeline(), access);
    reads = new ReadService(access, ports.timeline());
    searches = new SearchService(ports.rooms(), ports.blocks(), ports.timeline(), access);
    liveRooms =
        new LiveRooms(
            access,
            new RoomHub.Surroundings(
                ports.timeline(), ports.feed(), background, ports.telemetry()));
    signals =
        new SignalService(
            access, throttle, ports.receiptChoices(), ports.presence(), ports.feed(), background);
    readMarks =
        new MarkReadService(access, ports.timeline(), ports.readReceipts(), replies, signals);
    salts = new Salts(ports.secretGenerator());
    newAuctions = new BeginAuctionService(ports, salts, new LotPictures(files, messages), time);
    auctions = new AuctionService(ports.auctions(), bidLane, time);
    auctionList =
        new ListAuctionsService(ports.auctions(), ports.watchlist(), time, auctions::look);
    auctionWatches =
        new WatchAuctionService(ports.auctions(), ports.feed(), time, background, auctions::look);
    bids = new BidService(ports.auctions(), bidLane, replies, throttle);
    bidHistory = new BidHistoryService(ports.auctions(), auctions::look);
    auctionManagement = new ManageAuctionService(ports.auctions(), bidLane, replies);
    notices = new NoticeService(ports.notices(), ports.feed());
    inquiries = new InquiryService(ports, throttle, time);
    push = new PushService(ports.pushSubscriptions(), settings.pushServices());
    blocks = new BlockService(ports.blocks(), ports.users(), ports.feed());
    watchlist = new WatchlistService(ports.auctions(), ports.watchlist());
    profiles = new ProfileService(ports);
    connections = new ConnectionService(ports, throttle, time);
    connectionViews = new ConnectionViewService(ports.connections(), ports.feed());
    tombstones = new Tombstones(ports.timeline(), asking);
    erasures =
        new ErasureService(
            ports,
            accounts,
            new Traces(ports, memberships, tombstones),
            new ErasureService.Turns(background, time));
    exports = new ExportService(ports, profiles, time);
    deadLetters = new DeadLetterService(ports.deadLetters());

    sessions =
        new LocalSessions(
            ports.sessions(),
            ports.feed(),
            ports.idGenerator(),
            settings.server(),
            time,
            new RoomViews(ports.sessions(), access, signals));
    presence = new LivePresence(ports.rooms(), ports.presence(), ports.feed(), background);
    presenceViews =
        new PresenceViewService(ports.rooms(), ports.presence(), ports.sessions(), access);
    audits = new AuditService(ports.auctions());

    ports.telemetry().standing(sessions::count, liveRooms::count);
    attachments = attached();
    begin();
  }

  /** What takes from the lanes. */
  private List<Attachment> attached() {
    return List.of(
        ports
            .messages()
            .attach(
                new RecordEntries(
                    ports.timeline(),
                    ports.feed(),
                    replies,
                    files,
                    new HandOnMessages(ports.notifications()),
                    settings.editWindow())),
        ports.bids().attach(new DecideBids(ports, effects, replies, salts)),
        ports.readReceipts().attach(new StoreReadMarks(ports.rooms(), ports.notices(), replies)),
        ports.notifications().attach(new TellOfMessages(ports, telling)));
  }

  /** What is done again and again, for as long as this is open. */
  private void begin() {
    background.every(Duration.ofMillis(Replies.TICK_MILLIS), replies::tick);
    background.every(LiveFamilies.FRESH, logIns::sweep);
    background.every(LiveFamilies.FRESH, throttle::sweep);
    background.everyApart(LocalSessions.TICK, sessions::tick);
    background.everyApart(sessions.beat(), presence::recount);
    background.every(Duration.ofSeconds(1), auctions::closeDue);
    background.everyApart(Duration.ofSeconds(1), effects::sweep);
    background.everyApart(Duration.ofSeconds(1), endingSoon::tick);
    background.everyApart(UploadService.SWEEP, uploads::sweep);
    background.everyApart(ErasureService.TICK, erasures::tick);
    RetentionService retention =
        new RetentionService(ports, tombstones, settings.retention(), time);
    retention.turn().ifPresent(turn -> background.everyApart(turn, retention::tick));
    settings
        .mail()
        .map(mail -> new MailInquiries(ports, mail.mailer(), mail.again(), time))
        .ifPresent(mailing -> background.everyOutside(Duration.ofSeconds(1), mailing::turn));
    settings
        .reach()
        .map(reach -> new CarryNotices(ports, reach.notifiers(), reach.again(), time))
        .ifPresent(carrying -> background.everyOutside(Duration.ofSeconds(1), carrying::turn));
    background.execute(effects::sweep);
    background.every(Duration.ofSeconds(LiveRooms.HEAD_CHECK_SECONDS), liveRooms::checkHeads);
    background.every(Duration.ofSeconds(LiveRooms.HEAD_CHECK_SECONDS), auctionWatches::checkAll);
  }

  void close() {
    background.close();
    attachments.forEach(Attachment::close);
    replies.close();
    liveRooms.close();
    auctionWatches.close();
    presence.close();
    sessions.close();
  }
}
