/**
 * What was said in a room, in one order.
 *
 * <p>An entry keeps its place ({@link dev.outcry.domain.timeline.Seq}) for ever and takes the
 * room's next {@link dev.outcry.domain.timeline.Rev} whenever it changes, so that "everything since
 * revision 41" is a question with a short and complete answer.
 */
@NullMarked
package dev.outcry.domain.timeline;

import org.jspecify.annotations.NullMarked;
