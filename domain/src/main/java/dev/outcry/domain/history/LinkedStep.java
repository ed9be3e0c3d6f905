package dev.outcry.domain.history;

import dev.outcry.domain.auction.Step;

/** A step as it is stored: with its salt, and the link that chains it to all before. */
public record LinkedStep(Step step, Salt salt, Link link) {

  /** This step, after the one with this link. */
  public static LinkedStep after(Link before, Salt salt, Step step) {
    return new LinkedStep(step, salt, before.next(salt, step));
  }

  /** Its number. */
  public long seq() {
    return step.seq();
  }

  /** Whether it is what followed on the step with this link. */
  boolean follows(Link before) {
    return link.equals(before.next(salt, step));
  }
}
