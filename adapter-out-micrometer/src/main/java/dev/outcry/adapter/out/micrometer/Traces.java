package dev.outcry.adapter.out.micrometer;

import dev.outcry.application.port.out.FeedMessage.EntriesChanged;
import dev.outcry.application.port.out.LaneHandler.LaneRecord;
import dev.outcry.application.port.out.TraceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What becomes of traces on their way through lanes and feeds. */
interface Traces {

  /** Where nothing is traced. */
  Traces NONE =
      new Traces() {
        @Override
        public Optional<TraceContext> here() {
          return Optional.empty();
        }

        @Override
        public <C> void handling(
            String name, Map<String, List<LaneRecord<C>>> batches, Runnable work) {
          work.run();
        }

        @Override
        public EntriesChanged leaving(EntriesChanged message) {
          return message;
        }

        @Override
        public void arriving(EntriesChanged message, Runnable delivery) {
          delivery.run();
        }
      };

  /** Where this thread is, if that is traced. */
  Optional<TraceContext> here();

  /** Handles batches of a lane, as part of the trace of everything in them. */
  <C> void handling(String name, Map<String, List<LaneRecord<C>>> batches, Runnable work);

  /** What is published, with the traces of what is being handled for its room. */
  EntriesChanged leaving(EntriesChanged message);

  /** Delivers what was published as part of its traces. */
  void arriving(EntriesChanged message, Runnable delivery);
}
