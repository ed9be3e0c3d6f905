package dev.outcry.adapter.out.postgres;

import dev.outcry.application.port.out.Head;
import dev.outcry.application.port.out.Timeline.Batch;

/**
 * How a batch moves the head of its room.
 *
 * @param isNew whether nothing is stored of the room yet
 */
record BatchRow(
    String roomId,
    boolean isNew,
    long beforeSeq,
    long beforeRev,
    long beforeIncarnation,
    long beforeOffset,
    long afterSeq,
    long afterRev,
    long afterIncarnation,
    long afterOffset) {

  static BatchRow of(Batch batch) {
    Head before = batch.before();
    Head after = batch.after();
    return new BatchRow(
        batch.roomId().value(),
        before.equals(Head.NONE),
        before.seq().value(),
        before.rev().value(),
        before.position().incarnation(),
        before.position().offset(),
        after.seq().value(),
        after.rev().value(),
        after.position().incarnation(),
        after.position().offset());
  }
}
