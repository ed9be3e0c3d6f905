package dev.outcry.application;

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
import dev.outcry.application.service.Core;

/**
 * Rooms where people talk and auctions where they bid, inside a program of yours.
 *
 * <pre>{@code
 * try (Outcry outcry = Outcry.inMemory()) {
 *   SignedIn ann = outcry.signUp().signUp(...);
 *   ...
 * }
 * }</pre>
 *
 * <p>Every method answers one use case; what it promises stands there. An Outcry runs a few threads
 * of its own, which handle lanes, close auctions and heal live delivery, until it is closed. Stages
 * complete on these threads: what depends on one and has to wait for something must say so by the
 * {@code Async} methods.
 *
 * <p>How durable anything is depends on the adapters: in memory, all of it ends with the process.
 *
 * <p>This type is thread-safe.
 */
public interface Outcry extends AutoCloseable {

  /**
   * A core that keeps everything in memory. Needs {@code outcry-adapter-out-memory} on the class
   * path.
   */
  static Outcry inMemory() {
    return builder().build();
  }

  /** Chooses adapters one by one; what is not chosen is kept in memory. */
  static OutcryBuilder builder() {
    return new OutcryBuilder();
  }

  /** The audit of these auctions alone: nothing is started, handled or written. */
  static AuditAuction auditOf(Auctions auctions) {
    return Core.auditOf(auctions);
  }

  SignUp signUp();

  LogIn logIn();

  VouchForIdentity vouchForIdentity();

  LogInByCode logInByCode();

  LinkIdentity linkIdentity();

  Authenticate authenticate();

  RefreshSession refreshSession();

  LogOut logOut();

  LogOutEverywhere logOutEverywhere();

  ChangePassword changePassword();

  ErasePerson erasePerson();

  ExportPerson exportPerson();

  FindUsers findUsers();

  FindByUsername findByUsername();

  CreateDirectRoom createDirectRoom();

  CreateGroupRoom createGroupRoom();

  JoinRoom joinRoom();

  JoinByInvite joinByInvite();

  LeaveRoom leaveRoom();

  MuteRoom muteRoom();

  KickMember kickMember();

  MuteMember muteMember();

  BanMember banMember();

  UnbanMember unbanMember();

  ListBans listBans();

  AssignRole assignRole();

  ChangeRoom changeRoom();

  RenewInviteCode renewInviteCode();

  ListMyRooms listMyRooms();

  ViewRoom viewRoom();

  SendMessage sendMessage();

  EditMessage editMessage();

  DeleteMessage deleteMessage();

  ReactToMessage reactToMessage();

  SignalTyping signalTyping();

  WithdrawReaction withdrawReaction();

  ReportMessage reportMessage();

  ListReports listReports();

  SettleReport settleReport();

  FindMessage findMessage();

  UploadAttachment uploadAttachment();

  DownloadAttachment downloadAttachment();

  ViewThumbnail viewThumbnail();

  ReadHistory readHistory();

  SearchMessages searchMessages();

  ExportRoom exportRoom();

  ResumeRoom resumeRoom();

  WatchRoom watchRoom();

  MarkRead markRead();

  OpenSession openSession();

  WatchPresence watchPresence();

  ListOnlineMembers listOnlineMembers();

  ListLookingMembers listLookingMembers();

  ListSessions listSessions();

  ListServers listServers();

  OpenAuction openAuction();

  DraftAuction draftAuction();

  ViewAuction viewAuction();

  ListAuctions listAuctions();

  WatchAuction watchAuction();

  PlaceBid placeBid();

  FindCurrency findCurrency();

  FindBid findBid();

  ReadBids readBids();

  AuditAuction auditAuction();

  BuyNow buyNow();

  PublishAuction publishAuction();

  CancelAuction cancelAuction();

  LowerReserve lowerReserve();

  BlockPerson blockPerson();

  UnblockPerson unblockPerson();

  ListBlocked listBlocked();

  FollowAuction followAuction();

  UnfollowAuction unfollowAuction();

  ListNotices listNotices();

  MarkNoticesRead markNoticesRead();

  WatchNotices watchNotices();

  SendInquiry sendInquiry();

  ViewPushKey viewPushKey();

  SubscribePush subscribePush();

  UnsubscribePush unsubscribePush();

  ViewProfile viewProfile();

  ChooseReceipts chooseReceipts();

  SearchUsers searchUsers();

  InvitePerson invitePerson();

  AcceptInvitation acceptInvitation();

  RejectInvitation rejectInvitation();

  DisconnectPerson disconnectPerson();

  ListConnections listConnections();

  WatchConnections watchConnections();

  TellTime tellTime();

  CloseDueAuctions closeDueAuctions();

  CreateAdministrator createAdministrator();

  ListDeadLetters listDeadLetters();

  ReplayDeadLetters replayDeadLetters();

  /**
   * Stops handling lanes and ends the threads. Who still waits for an answer is told that the
   * outcome is unknown.
   */
  @Override
  void close();
}
