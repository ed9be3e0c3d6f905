package dev.outcry.adapter.out.memory;

import dev.outcry.application.port.out.LaneHandler.LaneRecord;

/** A command that could not be handled, and why. */
record DeadLetter<C>(String key, LaneRecord<C> command, Throwable failure) {

  /** Leaves out the command, which may hold what somebody said. */
  @Override
  public String toString() {
    return "DeadLetter[" + key + ", " + command.position() + ", " + failure.getClass() + "]";
  }
}
