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
import dev.outcry.application.port.in.FindCurrency;
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
import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.DefaultAdapters;
import dev.outcry.application.port.out.Telemetry.Task;
import java.time.Clock;
import java.util.Optional;

/** The use cases as a program has them, running until they are closed. */
public final class Core implements Outcry {

  private final Ports ports;
  private final Services services;
  private final Optional<DefaultAdapters> owned;

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
    this.services = new Services(ports, clock, settings, digestKey);
    this.owned = owned;
  }

  @Override
  public void close() {
    services.close();
    owned.ifPresent(DefaultAdapters::close);
  }

  @Override
  public SignUp signUp() {
    return services.accounts;
  }

  @Override
  public LogIn logIn() {
    return services.accounts;
  }

  @Override
  public VouchForIdentity vouchForIdentity() {
    return services.identities;
  }

  @Override
  public LogInByCode logInByCode() {
    return services.identities;
  }

  @Override
  public LinkIdentity linkIdentity() {
    return services.identities;
  }

  @Override
  public Authenticate authenticate() {
    return services.tokens;
  }

  @Override
  public RefreshSession refreshSession() {
    return services.tokens;
  }

  @Override
  public LogOut logOut() {
    return services.tokens;
  }

  @Override
  public LogOutEverywhere logOutEverywhere() {
    return services.tokens;
  }

  @Override
  public ChangePassword changePassword() {
    return services.accounts;
  }

  @Override
  public ErasePerson erasePerson() {
    return services.erasures;
  }

  @Override
  public ExportPerson exportPerson() {
    return services.exports;
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
    return services.rooms;
  }

  @Override
  public CreateGroupRoom createGroupRoom() {
    return services.rooms;
  }

  @Override
  public JoinRoom joinRoom() {
    return services.memberships;
  }

  @Override
  public JoinByInvite joinByInvite() {
    return services.memberships;
  }

  @Override
  public LeaveRoom leaveRoom() {
    return services.memberships;
  }

  @Override
  public MuteRoom muteRoom() {
    return services.memberships;
  }

  @Override
  public KickMember kickMember() {
    return services.moderation;
  }

  @Override
  public MuteMember muteMember() {
    return services.moderation;
  }

  @Override
  public BanMember banMember() {
    return services.moderation;
  }

  @Override
  public UnbanMember unbanMember() {
    return services.moderation;
  }

  @Override
  public ListBans listBans() {
    return services.moderation;
  }

  @Override
  public AssignRole assignRole() {
    return services.moderation;
  }

  @Override
  public ChangeRoom changeRoom() {
    return services.roomSettings;
  }

  @Override
  public RenewInviteCode renewInviteCode() {
    return services.roomSettings;
  }

  @Override
  public ListMyRooms listMyRooms() {
    return services.roomViews;
  }

  @Override
  public ViewRoom viewRoom() {
    return services.roomViews;
  }

  @Override
  public SendMessage sendMessage() {
    return command ->
        ports
            .telemetry()
            .watch(Task.SEND_MESSAGE, () -> services.messages.send(command), Sent::accepted);
  }

  @Override
  public EditMessage editMessage() {
    return services.changes;
  }

  @Override
  public DeleteMessage deleteMessage() {
    return services.changes;
  }

  @Override
  public SignalTyping signalTyping() {
    return services.signals;
  }

  @Override
  public ReactToMessage reactToMessage() {
    return services.reactions;
  }

  @Override
  public WithdrawReaction withdrawReaction() {
    return services.reactions;
  }

  @Override
  public ReportMessage reportMessage() {
    return services.reports;
  }

  @Override
  public ListReports listReports() {
    return services.reports;
  }

  @Override
  public SettleReport settleReport() {
    return services.reports;
  }

  @Override
  public FindMessage findMessage() {
    return services.messages;
  }

  @Override
  public UploadAttachment uploadAttachment() {
    return services.uploads;
  }

  @Override
  public DownloadAttachment downloadAttachment() {
    return services.downloads;
  }

  @Override
  public ViewThumbnail viewThumbnail() {
    return services.downloads;
  }

  @Override
  public ReadHistory readHistory() {
    return services.reads;
  }

  @Override
  public ExportRoom exportRoom() {
    return services.reads;
  }

  @Override
  public SearchMessages searchMessages() {
    return services.searches;
  }

  @Override
  public ResumeRoom resumeRoom() {
    return services.reads;
  }

  @Override
  public WatchRoom watchRoom() {
    return services.liveRooms;
  }

  @Override
  public MarkRead markRead() {
    return services.readMarks;
  }

  @Override
  public OpenSession openSession() {
    return services.sessions;
  }

  @Override
  public WatchPresence watchPresence() {
    return services.presence;
  }

  @Override
  public ListLookingMembers listLookingMembers() {
    return services.presenceViews;
  }

  @Override
  public ListOnlineMembers listOnlineMembers() {
    return services.presenceViews;
  }

  @Override
  public ListSessions listSessions() {
    return services.presenceViews;
  }

  @Override
  public ListServers listServers() {
    return ports.sessions()::countByServer;
  }

  @Override
  public OpenAuction openAuction() {
    return services.newAuctions;
  }

  @Override
  public DraftAuction draftAuction() {
    return services.newAuctions;
  }

  @Override
  public ViewAuction viewAuction() {
    return services.auctions;
  }

  @Override
  public ListAuctions listAuctions() {
    return services.auctionList;
  }

  @Override
  public WatchAuction watchAuction() {
    return services.auctionWatches;
  }

  @Override
  public PlaceBid placeBid() {
    return command ->
        ports
            .telemetry()
            .watch(Task.PLACE_BID, () -> services.bids.place(command), decision -> decision);
  }

  @Override
  public FindCurrency findCurrency() {
    return services.bids;
  }

  @Override
  public FindBid findBid() {
    return services.bids;
  }

  @Override
  public ReadBids readBids() {
    return services.bidHistory;
  }

  @Override
  public AuditAuction auditAuction() {
    return services.audits;
  }

  /** See {@link Outcry#auditOf}. */
  public static AuditAuction auditOf(Auctions auctions) {
    return new AuditService(auctions);
  }

  @Override
  public BuyNow buyNow() {
    return services.bids;
  }

  @Override
  public PublishAuction publishAuction() {
    return services.auctionManagement;
  }

  @Override
  public CancelAuction cancelAuction() {
    return services.auctionManagement;
  }

  @Override
  public LowerReserve lowerReserve() {
    return services.auctionManagement;
  }

  @Override
  public BlockPerson blockPerson() {
    return services.blocks;
  }

  @Override
  public UnblockPerson unblockPerson() {
    return services.blocks;
  }

  @Override
  public ListBlocked listBlocked() {
    return services.blocks;
  }

  @Override
  public FollowAuction followAuction() {
    return services.watchlist;
  }

  @Override
  public UnfollowAuction unfollowAuction() {
    return services.watchlist;
  }

  @Override
  public ListNotices listNotices() {
    return services.notices;
  }

  @Override
  public MarkNoticesRead markNoticesRead() {
    return services.notices;
  }

  @Override
  public WatchNotices watchNotices() {
    return services.notices;
  }

  @Override
  public SendInquiry sendInquiry() {
    return services.inquiries;
  }

  @Override
  public ViewPushKey viewPushKey() {
    return services.push;
  }

  @Override
  public SubscribePush subscribePush() {
    return services.push;
  }

  @Override
  public UnsubscribePush unsubscribePush() {
    return services.push;
  }

  @Override
  public ViewProfile viewProfile() {
    return services.profiles;
  }

  @Override
  public ChooseReceipts chooseReceipts() {
    return services.profiles;
  }

  @Override
  public SearchUsers searchUsers() {
    return services.profiles;
  }

  @Override
  public InvitePerson invitePerson() {
    return services.connections;
  }

  @Override
  public AcceptInvitation acceptInvitation() {
    return services.connections;
  }

  @Override
  public RejectInvitation rejectInvitation() {
    return services.connections;
  }

  @Override
  public DisconnectPerson disconnectPerson() {
    return services.connections;
  }

  @Override
  public ListConnections listConnections() {
    return services.connectionViews;
  }

  @Override
  public WatchConnections watchConnections() {
    return services.connectionViews;
  }

  @Override
  public TellTime tellTime() {
    return services.time::instant;
  }

  @Override
  public CloseDueAuctions closeDueAuctions() {
    return services.auctions;
  }

  @Override
  public CreateAdministrator createAdministrator() {
    return services.accounts;
  }

  @Override
  public ListDeadLetters listDeadLetters() {
    return services.deadLetters;
  }

  @Override
  public ReplayDeadLetters replayDeadLetters() {
    return services.deadLetters;
  }
}
