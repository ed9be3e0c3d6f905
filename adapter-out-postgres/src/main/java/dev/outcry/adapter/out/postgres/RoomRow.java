package dev.outcry.adapter.out.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/**
 * A room of any kind: the pair and its context are those of a direct room, the title is that of the
 * others. Whoever changes who is in it holds the lock of this row.
 */
@Entity
@Table(name = "rooms")
@NullUnmarked
class RoomRow {
  @Id public String id;
  public String type;
  public String title;
  public String auctionId;
  public String firstId;
  public String secondId;
  public String context;
  public String createdBy;
  public long createdAt;
  public long memberCount;
  public Boolean inviteOnly;
  public String inviteCode;
  public int slowSeconds;
  public boolean frozen;
}
