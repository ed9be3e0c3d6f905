package dev.outcry.adapter.out.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** An account with its person. */
@Entity
@Table(name = "accounts")
@NullUnmarked
class AccountRow {
  @Id public String userId;
  public String email;
  public String username;
  public String nickname;
  public String nicknameKey;
  public String passwordHash;
  public String role;
}
