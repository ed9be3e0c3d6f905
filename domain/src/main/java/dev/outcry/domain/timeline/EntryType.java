package dev.outcry.domain.timeline;

/** What kind of entry it is. */
public enum EntryType {
  /** Someone said something. */
  TEXT,
  /** Someone showed pictures, and nothing else; there may be words to them. */
  IMAGE,
  /** Someone handed over files, of whatever kind; there may be words to them. */
  FILE,
  /** Something happened. */
  SYSTEM
}
