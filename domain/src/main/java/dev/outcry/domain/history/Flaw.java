package dev.outcry.domain.history;

/**
 * What does not fit in a history.
 *
 * @param seq the number of the first step that does not fit; 0 for the opening
 */
public record Flaw(long seq, Kind kind) {

  /** What it does not fit. */
  public enum Kind {
    /** The chain: a step was changed, added, removed or moved, or the opening was changed. */
    CHAIN,
    /** The rules: they answer this step in another way than is stored, or not at all. */
    ANSWER,
    /** The auction: it does not stand as its history leaves it. */
    STATE
  }
}
