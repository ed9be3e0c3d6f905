package dev.outcry.adapter.json;

import dev.outcry.domain.Refusal;
import dev.outcry.domain.RefusalCode;
import java.util.Map;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.util.StdConverter;

/** A refusal that was written down: what it says, whatever class it was of. */
record RefusalForm(RefusalCode code, Map<String, Object> facts) implements Refusal {

  RefusalForm {
    facts = Map.copyOf(facts);
  }

  /** Where it is found. */
  interface InAnswer {
    @JsonSerialize(converter = Writing.class)
    @JsonDeserialize(converter = Reading.class)
    Refusal refusal();
  }

  static final class Writing extends StdConverter<Refusal, RefusalForm> {
    @Override
    public RefusalForm convert(Refusal refusal) {
      return new RefusalForm(refusal.code(), refusal.facts());
    }
  }

  static final class Reading extends StdConverter<RefusalForm, Refusal> {
    @Override
    public Refusal convert(RefusalForm form) {
      return form.facts.isEmpty() ? form.code : form;
    }
  }
}
