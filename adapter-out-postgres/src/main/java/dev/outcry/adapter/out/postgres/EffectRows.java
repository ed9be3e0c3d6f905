package dev.outcry.adapter.out.postgres;

import dev.outcry.application.port.out.Effect;
import dev.outcry.domain.timeline.Content;
import java.util.Collection;
import java.util.Map;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Effects to rows and back. */
@Mapper(config = RowMapping.class)
interface EffectRows {

  EffectRows MAPPED = new MappedEffectRows();

  @Mapping(target = "messageKey", source = "key")
  @Mapping(target = "noteCode", source = "note.code")
  @Mapping(target = "noteParams", source = "note.params")
  EffectRow row(Effect effect);

  @Mapping(target = "key", source = "messageKey")
  @Mapping(target = "note", source = ".")
  Effect effect(EffectRow row);

  default Content.Note note(EffectRow row) {
    return Values.note(row.noteCode(), row.noteParams());
  }

  default String json(Map<String, Object> params) {
    return Json.of(params);
  }

  /** Rows in the order of the effects, as one parameter. */
  static String json(Collection<Effect> effects) {
    return Json.of(effects.stream().map(MAPPED::row).toList());
  }
}
