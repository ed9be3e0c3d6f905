/**
 * The contract of every out-port as runnable tests. An adapter passes if it passes these.
 *
 * <p>There is one interface per port, and in it one test or more for each numbered guarantee in the
 * port's Javadoc, named after the number: {@code
 * t3_ofConcurrentCommitsFromOneHeadExactlyOneSucceeds} proves T3 of {@link
 * dev.outcry.application.port.out.Timeline}. To run them, implement the interface and say how to
 * get hold of the adapter:
 *
 * <pre>{@code
 * class InMemoryTimelineTest implements TimelineContract {
 *   private final Timeline timeline = new InMemoryTimeline();
 *
 *   @Override
 *   public Timeline timeline() {
 *     return timeline;
 *   }
 * }
 * }</pre>
 *
 * <p>Each test makes ids that nobody has, so that an adapter may keep what other tests left. The
 * adapter must be the same throughout a test. Where a guarantee cannot be provoked in every
 * adapter, the contract has a method by which an implementer says so, and the test is then reported
 * as skipped, with the reason.
 */
@NullMarked
package dev.outcry.adapter.tck;

import org.jspecify.annotations.NullMarked;
