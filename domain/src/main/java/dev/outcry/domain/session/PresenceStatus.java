package dev.outcry.domain.session;

/** Whether a person has a session somewhere. */
public enum PresenceStatus {
  ONLINE,
  OFFLINE
}
