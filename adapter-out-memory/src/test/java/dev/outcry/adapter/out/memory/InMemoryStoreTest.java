package dev.outcry.adapter.out.memory;

import dev.outcry.adapter.tck.AuctionsContract;
import dev.outcry.adapter.tck.BlocksContract;
import dev.outcry.adapter.tck.ConnectionsContract;
import dev.outcry.adapter.tck.EffectsContract;
import dev.outcry.adapter.tck.ErasuresContract;
import dev.outcry.adapter.tck.InquiriesContract;
import dev.outcry.adapter.tck.InviteCodesContract;
import dev.outcry.adapter.tck.NoticesContract;
import dev.outcry.adapter.tck.PushSubscriptionsContract;
import dev.outcry.adapter.tck.ReceiptChoicesContract;
import dev.outcry.adapter.tck.ReportsContract;
import dev.outcry.adapter.tck.RoomsContract;
import dev.outcry.adapter.tck.WatchlistContract;
import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.Blocks;
import dev.outcry.application.port.out.Connections;
import dev.outcry.application.port.out.Effects;
import dev.outcry.application.port.out.Erasures;
import dev.outcry.application.port.out.Inquiries;
import dev.outcry.application.port.out.InviteCodes;
import dev.outcry.application.port.out.Notices;
import dev.outcry.application.port.out.PushSubscriptions;
import dev.outcry.application.port.out.ReceiptChoices;
import dev.outcry.application.port.out.Reports;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.application.port.out.Watchlist;

class InMemoryStoreTest
    implements RoomsContract,
        AuctionsContract,
        EffectsContract,
        NoticesContract,
        WatchlistContract,
        BlocksContract,
        ConnectionsContract,
        InviteCodesContract,
        InquiriesContract,
        PushSubscriptionsContract,
        ReceiptChoicesContract,
        ReportsContract,
        ErasuresContract {

  private final InMemoryEffects effects = new InMemoryEffects();
  private final Rooms rooms = new InMemoryRooms(effects);
  private final Auctions auctions = new InMemoryAuctions(effects);
  private final Notices notices = new InMemoryNotices();
  private final Blocks blocks = new InMemoryBlocks();
  private final Connections connections = new InMemoryConnections();
  private final Inquiries inquiries = new InMemoryInquiries();
  private final PushSubscriptions pushSubscriptions = new InMemoryPushSubscriptions();
  private final Reports reports = new InMemoryReports();
  private final InviteCodes inviteCodes = new InMemoryInviteCodes();
  private final ReceiptChoices receiptChoices = new InMemoryReceiptChoices();
  private final Erasures erasures = new InMemoryErasures();
  private final Watchlist watchlist = new InMemoryWatchlist();

  @Override
  public Rooms rooms() {
    return rooms;
  }

  @Override
  public Auctions auctions() {
    return auctions;
  }

  @Override
  public Notices notices() {
    return notices;
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
  public Watchlist watchlist() {
    return watchlist;
  }

  @Override
  public Effects effects() {
    return effects;
  }
}
