package dev.outcry.adapter.out.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.jspecify.annotations.NullUnmarked;

/** A person in a room. */
@Entity
@Table(name = "memberships")
@IdClass(MembershipRow.Key.class)
@NullUnmarked
class MembershipRow {

  record Key(String roomId, String userId) implements Serializable {}

  @Id public String roomId;
  @Id public String userId;
  public String role;
  public long hiddenUpTo;
  public Long leftAt;
  public long readSeq;
  public long deliveredSeq;
  public long joinedAt;
  public Long mutedUntil;
  public boolean quiet;

  /** Counts those who joined, given by the database. */
  @Column(insertable = false, updatable = false)
  private long entered;
}
