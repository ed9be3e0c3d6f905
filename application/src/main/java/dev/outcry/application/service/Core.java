package dev.outcry.application.service;

import dev.outcry.application.Outcry;
import dev.outcry.application.Settings;
import dev.outcry.application.port.in.AcceptInvitation;
import dev.outcry.application.port.in.AssignRole;
import dev.outcry.application.port.in.AuditAuction;
import dev.outcry.application.port.in.Authenticate;
import dev.outcry.application.port.in.BanMember;
import dev.outcry.application.port.in.BlockPerson;
import dev.outcry.application.port.in.BuyNow;
import dev.outcry.application.port.in.CancelAuction;
import dev.outcry.application.port.in.ChangePassword;
import dev.outcry.application.port.in.ChangeRoom;
import dev.outcry.application.port.in.ChooseReceipts;
import dev.outcry.application.port.in.CloseDueAuctions;
import dev.outcry.application.port.in.CreateAdministrator;
import dev.outcry.application.port.in.CreateDirectRoom;
import dev.outcry.application.port.in.CreateGroupRoom;
import dev.outcry.application.port.in.DeleteMessage;
import dev.outcry.application.port.in.DisconnectPerson;
import dev.outcry.application.port.in.DownloadAttachment;
import dev.outcry.application.port.in.DraftAuction;
import dev.outcry.application.port.in.EditMessage;
import dev.outcry.application.port.in.ErasePerson;
import dev.outcry.application.port.in.ExportPerson;
import dev.outcry.application.port.in.ExportRoom;
import dev.outcry.application.port.in.FindBid;
import dev.outcry.application.port.in.FindByUsername;
import dev.outcry.application.port.in.FindMessage;
import dev.outcry.application.port.in.FindUsers;
import dev.outcry.application.port.in.FollowAuction;
import dev.outcry.application.port.in.InvitePerson;
import dev.outcry.application.port.in.JoinByInvite;
import dev.outcry.application.port.in.JoinRoom;
import dev.outcry.application.port.in.KickMember;
import dev.outcry.application.port.in.LeaveRoom;
import dev.outcry.application.port.in.LinkIdentity;
import dev.outcry.application.port.in.ListAuctions;
import dev.outcry.application.port.in.ListBans;
import dev.outcry.application.port.in.ListBlocked;
import dev.outcry.application.port.in.ListConnections;
import dev.outcry.application.port.in.ListDeadLetters;
import dev.outcry.application.port.in.ListLookingMembers;
import dev.outcry.application.port.in.ListMyRooms;
import dev.outcry.application.port.in.ListNotices;
import dev.outcry.application.port.in.ListOnlineMembers;
import dev.outcry.application.port.in.ListReports;
import dev.outcry.application.port.in.ListServers;
import dev.outcry.application.port.in.ListSessions;
import dev.outcry.application.port.in.LogIn;
import dev.outcry.application.port.in.LogInByCode;
import dev.outcry.application.port.in.LogOut;
import dev.outcry.application.port.in.LogOutEverywhere;
import dev.outcry.application.port.in.LowerReserve;
import dev.outcry.application.port.in.MarkNoticesRead;
import dev.outcry.application.port.in.MarkRead;
import dev.outcry.application.port.in.MuteMember;
import dev.outcry.application.port.in.MuteRoom;
import dev.outcry.application.port.in.OpenAuction;
import dev.outcry.application.port.in.OpenSession;
import dev.outcry.application.port.in.PlaceBid;
import dev.outcry.application.port.in.PublishAuction;
import dev.outcry.application.port.in.ReactToMessage;
import dev.outcry.application.port.in.ReadBids;
import dev.outcry.application.port.in.ReadHistory;
import dev.outcry.application.port.in.RefreshSession;
import dev.outcry.application.port.in.RejectInvitation;
import dev.outcry.application.port.in.RenewInviteCode;
import dev.outcry.application.port.in.ReplayDeadLetters;
import dev.outcry.application.port.in.ReportMessage;
import dev.outcry.application.port.in.ResumeRoom;
import dev.outcry.application.port.in.SearchMessages;
import dev.outcry.application.port.in.SearchUsers;
import dev.outcry.application.port.in.SendInquiry;
import dev.outcry.application.port.in.SendMessage;
import dev.outcry.application.port.in.SendMessage.Sent;
import dev.outcry.application.port.in.SettleReport;
import dev.outcry.application.port.in.SignUp;
import dev.outcry.application.port.in.SignalTyping;
import dev.outcry.application.port.in.SubscribePush;
import dev.outcry.application.port.in.TellTime;
import dev.outcry.application.port.in.UnbanMember;
import dev.outcry.application.port.in.UnblockPerson;
import dev.outcry.application.port.in.UnfollowAuction;
import dev.outcry.application.port.in.UnsubscribePush;
import dev.outcry.application.port.in.UploadAttachment;
import dev.outcry.application.port.in.ViewAuction;
import dev.outcry.application.port.in.ViewProfile;
import dev.outcry.application.port.in.ViewPushKey;
import dev.outcry.application.port.in.ViewRoom;
import dev.outcry.application.port.in.ViewThumbnail;
import dev.outcry.application.port.in.VouchForIdentity;
import dev.outcry.application.port.in.WatchAuction;
import dev.outcry.application.port.in.WatchConnections;
import dev.outcry.application.port.in.WatchNotices;
import dev.outcry.application.port.in.WatchPresence;
import dev.outcry.application.port.in.WatchRoom;
import dev.outcry.application.port.in.WithdrawReaction;
import dev.outcry.application.port.out.AuctionCommand;
import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.CommandLane.Attachment;
import dev.outcry.application.port.out.DefaultAdapters;
import dev.outcry.application.port.out.RoomCommand;
import dev.outcry.application.port.out.Telemetry.Task;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The use cases, wired to their ports and running. */
public final class Core implements Outcry {

  private final Ports ports;
  private final Optional<DefaultAdapters> owned;
  private final Background background = new Background();
  private final LaneTime time;
  private final Replies replies;
  private final List<Attachment> attachments;

  private final AccountService accounts;
  private final TokenService tokens;
  private final IdentityService identities;
  private final RoomService rooms;
  private final MembershipService memberships;
  private final ModerationService moderation;
  private final RoomSettingsService roomSettings;
  private final RoomViewService roomViews;
  private final MessageService messages;
  private final ChangeMessageService changes;
  private final ReactionService reactions;
  private final ReportService reports;
  private final UploadService uploads;
  private final DownloadService downloads;
  private final SignalService signals;
  private final ReadService reads;
  private final SearchService searches;
  private final LiveRooms liveRooms;
  private final MarkReadService readMarks;
  private final BeginAuctionService newAuctions;
  private final AuctionService auctions;
  private final ListAuctionsService auctionList;
  private final WatchAuctionService auctionWatches;
  private final BidService bids;
  private final BidHistoryService bidHistory;
  private final ManageAuctionService auctionManagement;
  private final NoticeService notices;
  private final WatchlistService watchlist;
  private final InquiryService inquiries;
  private final PushService push;
  private final BlockService blocks;
  private final ProfileService profiles;
  private final ConnectionService connections;
  private final ConnectionViewService connectionViews;
  private final ErasureService erasures;
  private final ExportService exports;
  private final DeadLetterService deadLetters;
  private final LocalSessions sessions;
  private final LivePresence presence;
  private final PresenceViewService presenceViews;

  /**
   * @param owned adapters to close together with the core
   */
  public Core(
      Ports ports,
      Clock clock,
      Settings settings,
      byte[] digestKey,
      Optional<DefaultAdapters> owned) {
    this.ports = ports;
    this.owned = owned;
    time = new LaneTime(clock);
    CommandLane<RoomCommand> roomLane = time.from(ports.messages());
    CommandLane<AuctionCommand> bidLane = time.from(ports.bids());
    replies = new Replies(ports.feed(), ports.idGenerator().next(), background);
    Throttle throttle =
        new Throttle(ports.rateLimits(), settings.limits(), clock, ports.telemetry());
    RoomAccess access = new RoomAccess(ports.rooms(), ports.blocks(), throttle, time);
    TellPeople telling = new TellPeople(ports);
    CarryOutEffects effects =
        new CarryOutEffects(
            ports.effects(), new RoomNotes(ports.rooms(), roomLane, time), telling, background);
    EndingSoon endingSoon = new EndingSoon(ports.auctions(), telling, settings.endingSoon(), time);

    LogIns logIns = new LogIns(ports, settings.logInLifetime(), clock);
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
    MessageFiles files = new MessageFiles(ports.attachments());
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
    Salts salts = new Salts(ports.secretGenerator());
    newAuctions =
        new BeginAuctionService(
            ports, salts, new LotPictures(ports.attachments(), files, messages), time);
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
    Tombstones tombstones = new Tombstones(ports.timeline(), asking);
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

    ports.telemetry().standing(sessions::count, liveRooms::count);
    attachments =
        List.of(
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
            ports
                .readReceipts()
                .attach(new StoreReadMarks(ports.rooms(), ports.notices(), replies)),
            ports.notifications().attach(new TellOfMessages(ports, telling)));
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

  @Override
  public void close() {
    background.close();
    attachments.forEach(Attachment::close);
    replies.close();
    liveRooms.close();
    auctionWatches.close();
    presence.close();
    sessions.close();
    owned.ifPresent(DefaultAdapters::close);
  }

  @Override
  public SignUp signUp() {
    return accounts;
  }

  @Override
  public LogIn logIn() {
    return accounts;
  }

  @Override
  public VouchForIdentity vouchForIdentity() {
    return identities;
  }

  @Override
  public LogInByCode logInByCode() {
    return identities;
  }

  @Override
  public LinkIdentity linkIdentity() {
    return identities;
  }

  @Override
  public Authenticate authenticate() {
    return tokens;
  }

  @Override
  public RefreshSession refreshSession() {
    return tokens;
  }

  @Override
  public LogOut logOut() {
    return tokens;
  }

  @Override
  public LogOutEverywhere logOutEverywhere() {
    return tokens;
  }

  @Override
  public ChangePassword changePassword() {
    return accounts;
  }

  @Override
  public ErasePerson erasePerson() {
    return erasures;
  }

  @Override
  public ExportPerson exportPerson() {
    return exports;
  }

  @Override
  public FindUsers findUsers() {
    return ports.users()::findAll;
  }

  @Override
  public FindByUsername findByUsername() {
    return ports.users()::named;
  }

  @Override
  public CreateDirectRoom createDirectRoom() {
    return rooms;
  }

  @Override
  public CreateGroupRoom createGroupRoom() {
    return rooms;
  }

  @Override
  public JoinRoom joinRoom() {
    return memberships;
  }

  @Override
  public JoinByInvite joinByInvite() {
    return memberships;
  }

  @Override
  public LeaveRoom leaveRoom() {
    return memberships;
  }

  @Override
  public MuteRoom muteRoom() {
    return memberships;
  }

  @Override
  public KickMember kickMember() {
    return moderation;
  }

  @Override
  public MuteMember muteMember() {
    return moderation;
  }

  @Override
  public BanMember banMember() {
    return moderation;
  }

  @Override
  public UnbanMember unbanMember() {
    return moderation;
  }

  @Override
  public ListBans listBans() {
    return moderation;
  }

  @Override
  public AssignRole assignRole() {
    return moderation;
  }

  @Override
  public ChangeRoom changeRoom() {
    return roomSettings;
  }

  @Override
  public RenewInviteCode renewInviteCode() {
    return roomSettings;
  }

  @Override
  public ListMyRooms listMyRooms() {
    return roomViews;
  }

  @Override
  public ViewRoom viewRoom() {
    return roomViews;
  }

  @Override
  public SendMessage sendMessage() {
    return command ->
        ports.telemetry().watch(Task.SEND_MESSAGE, () -> messages.send(command), Sent::accepted);
  }

  @Override
  public EditMessage editMessage() {
    return changes;
  }

  @Override
  public DeleteMessage deleteMessage() {
    return changes;
  }

  @Override
  public SignalTyping signalTyping() {
    return signals;
  }

  @Override
  public ReactToMessage reactToMessage() {
    return reactions;
  }

  @Override
  public WithdrawReaction withdrawReaction() {
    return reactions;
  }

  @Override
  public ReportMessage reportMessage() {
    return reports;
  }

  @Override
  public ListReports listReports() {
    return reports;
  }

  @Override
  public SettleReport settleReport() {
    return reports;
  }

  @Override
  public FindMessage findMessage() {
    return messages;
  }

  @Override
  public UploadAttachment uploadAttachment() {
    return uploads;
  }

  @Override
  public DownloadAttachment downloadAttachment() {
    return downloads;
  }

  @Override
  public ViewThumbnail viewThumbnail() {
    return downloads;
  }

  @Override
  public ReadHistory readHistory() {
    return reads;
  }

  @Override
  public ExportRoom exportRoom() {
    return reads;
  }

  @Override
  public SearchMessages searchMessages() {
    return searches;
  }

  @Override
  public ResumeRoom resumeRoom() {
    return reads;
  }

  @Override
  public WatchRoom watchRoom() {
    return liveRooms;
  }

  @Override
  public MarkRead markRead() {
    return readMarks;
  }

  @Override
  public OpenSession openSession() {
    return sessions;
  }

  @Override
  public WatchPresence watchPresence() {
    return presence;
  }

  @Override
  public ListLookingMembers listLookingMembers() {
    return presenceViews;
  }

  @Override
  public ListOnlineMembers listOnlineMembers() {
    return presenceViews;
  }

  @Override
  public ListSessions listSessions() {
    return presenceViews;
  }

  @Override
  public ListServers listServers() {
    return ports.sessions()::countByServer;
  }

  @Override
  public OpenAuction openAuction() {
    return newAuctions;
  }

  @Override
  public DraftAuction draftAuction() {
    return newAuctions;
  }

  @Override
  public ViewAuction viewAuction() {
    return auctions;
  }

  @Override
  public ListAuctions listAuctions() {
    return auctionList;
  }

  @Override
  public WatchAuction watchAuction() {
    return auctionWatches;
  }

  @Override
  public PlaceBid placeBid() {
    return command ->
        ports.telemetry().watch(Task.PLACE_BID, () -> bids.place(command), decision -> decision);
  }

  @Override
  public FindBid findBid() {
    return bids;
  }

  @Override
  public ReadBids readBids() {
    return bidHistory;
  }

  @Override
  public AuditAuction auditAuction() {
    return auditOf(ports.auctions());
  }

  /** See {@link Outcry#auditOf}. */
  public static AuditAuction auditOf(Auctions auctions) {
    return new AuditService(auctions);
  }

  @Override
  public BuyNow buyNow() {
    return bids;
  }

  @Override
  public PublishAuction publishAuction() {
    return auctionManagement;
  }

  @Override
  public CancelAuction cancelAuction() {
    return auctionManagement;
  }

  @Override
  public LowerReserve lowerReserve() {
    return auctionManagement;
  }

  @Override
  public BlockPerson blockPerson() {
    return blocks;
  }

  @Override
  public UnblockPerson unblockPerson() {
    return blocks;
  }

  @Override
  public ListBlocked listBlocked() {
    return blocks;
  }

  @Override
  public FollowAuction followAuction() {
    return watchlist;
  }

  @Override
  public UnfollowAuction unfollowAuction() {
    return watchlist;
  }

  @Override
  public ListNotices listNotices() {
    return notices;
  }

  @Override
  public MarkNoticesRead markNoticesRead() {
    return notices;
  }

  @Override
  public WatchNotices watchNotices() {
    return notices;
  }

  @Override
  public SendInquiry sendInquiry() {
    return inquiries;
  }

  @Override
  public ViewPushKey viewPushKey() {
    return push;
  }

  @Override
  public SubscribePush subscribePush() {
    return push;
  }

  @Override
  public UnsubscribePush unsubscribePush() {
    return push;
  }

  @Override
  public ViewProfile viewProfile() {
    return profiles;
  }

  @Override
  public ChooseReceipts chooseReceipts() {
    return profiles;
  }

  @Override
  public SearchUsers searchUsers() {
    return profiles;
  }

  @Override
  public InvitePerson invitePerson() {
    return connections;
  }

  @Override
  public AcceptInvitation acceptInvitation() {
    return connections;
  }

  @Override
  public RejectInvitation rejectInvitation() {
    return connections;
  }

  @Override
  public DisconnectPerson disconnectPerson() {
    return connections;
  }

  @Override
  public ListConnections listConnections() {
    return connectionViews;
  }

  @Override
  public WatchConnections watchConnections() {
    return connectionViews;
  }

  @Override
  public TellTime tellTime() {
    return time::instant;
  }

  @Override
  public CloseDueAuctions closeDueAuctions() {
    return auctions;
  }

  @Override
  public CreateAdministrator createAdministrator() {
    return accounts;
  }

  @Override
  public ListDeadLetters listDeadLetters() {
    return deadLetters;
  }

  @Override
  public ReplayDeadLetters replayDeadLetters() {
    return deadLetters;
  }
}
