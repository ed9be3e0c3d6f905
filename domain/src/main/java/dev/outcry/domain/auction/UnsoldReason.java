package dev.outcry.domain.auction;

/** Why a lot was not sold. */
public enum UnsoldReason {
  /** Nobody bid. */
  NO_BIDS,
  /** The price stayed below the reserve. */
  RESERVE_NOT_MET
}
