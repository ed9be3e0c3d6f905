package dev.outcry.domain.connection;

/** How two people stand to each other. */
public enum ConnectionStatus {
  /** One has invited the other, who has not answered. */
  PENDING,
  /** They are connected. */
  ACCEPTED,
  /** The invited said no. */
  REJECTED,
  /** They were connected, and are no longer. */
  DISCONNECTED
}
