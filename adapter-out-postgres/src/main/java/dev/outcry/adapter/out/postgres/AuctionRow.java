package dev.outcry.adapter.out.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.NullUnmarked;

/**
 * An auction as it stands, and how it was begun. Amounts are minor units of its currency, durations
 * milliseconds; the outcome is SOLD, CANCELLED or the reason why it is UNSOLD, and null until the
 * hammer falls.
 */
@Entity
@Table(name = "auctions")
@NullUnmarked
class AuctionRow {
  @Id public String id;
  public String roomId;
  public String sellerId;
  public String title;
  public String titleKey;
  public String description;
  public String[] pictures;

  public String mode;
  public String currency;
  public long startPrice;
  public Long reserve;
  public Long buyNow;
  public long[] bracketFrom;
  public long[] bracketStep;
  public long startsAt;
  public long scheduledEnd;
  public String softMode;
  public Long softWindow;
  public Long softExtension;
  public Long softCap;

  public long price;
  public String leaderId;
  public Long maximum;
  public long bidCount;
  public long endsAt;
  public long decidedAt;

  /** Tells two states of an auction apart: no write counts that was decided on another one. */
  @Version public long decisions;

  public long version;
  public boolean draft;
  public String outcome;
  public String cancelledBy;
  public String cancelReason;

  public Long openingReserve;
  public boolean openingDraft;
  public byte[] openingSalt;
  public byte[] openingLink;
  public byte[] lastLink;
}
