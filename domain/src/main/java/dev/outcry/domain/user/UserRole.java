package dev.outcry.domain.user;

/** What a person may do to the server itself, whatever they may do in rooms. */
public enum UserRole {
  /** Talks and bids. */
  USER,
  /** Looks after the server: its dead letters, sessions and metrics. */
  ADMIN
}
