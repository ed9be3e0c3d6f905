package dev.outcry.adapter.out.postgres;

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

class PostgresStoreTest
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

  private final Effects effects = new PostgresEffects(Databases.shared());
  private final Rooms rooms = new PostgresRooms(Databases.shared());
  private final Auctions auctions = new PostgresAuctions(Databases.shared());
  private final Notices notices = new PostgresNotices(Databases.shared());
  private final Blocks blocks = new PostgresBlocks(Databases.shared());
  private final Connections connections = new PostgresConnections(Databases.shared());
  private final Inquiries inquiries = new PostgresInquiries(Databases.shared());
  private final PushSubscriptions pushSubscriptions =
      new PostgresPushSubscriptions(Databases.shared());
  private final Reports reports = new PostgresReports(Databases.shared());
  private final InviteCodes inviteCodes = new PostgresInviteCodes(Databases.shared());
  private final ReceiptChoices receiptChoices = new PostgresReceiptChoices(Databases.shared());
  private final Erasures erasures = new PostgresErasures(Databases.shared());
  private final Watchlist watchlist = new PostgresWatchlist(Databases.shared());

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
