package dev.outcry.domain.timeline;

/** What kind of entry it is. */
public enum EntryType {
  /** Someone said something. */
  TEXT,
  /** Something happened. */
  SYSTEM
}
