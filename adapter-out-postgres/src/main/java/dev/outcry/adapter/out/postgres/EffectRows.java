package dev.outcry.adapter.out.postgres;

import dev.outcry.application.port.out.Effect;
import dev.outcry.domain.room.DirectPair;
import dev.outcry.domain.timeline.Content;
import dev.outcry.domain.user.UserId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Effects to rows and back. */
@Mapper(config = RowMapping.class, imports = DirectPair.class)
interface EffectRows {

  EffectRows MAPPED = new MappedEffectRows();

  @Mapping(target = "messageKey", source = "key")
  @Mapping(target = "noteCode", source = "note.code")
  @Mapping(target = "noteParams", source = "note.params")
  @Mapping(target = "firstId", expression = "java(pair(effect, p -> p.first().value()))")
  @Mapping(target = "secondId", expression = "java(pair(effect, p -> p.second().value()))")
  @Mapping(target = "context", expression = "java(pair(effect, DirectPair::context))")
  EffectRow row(Effect effect);

  @Mapping(target = "key", source = "messageKey")
  @Mapping(target = "note", source = ".")
  @Mapping(target = "opens", source = ".")
  Effect effect(EffectRow row);

  default @Nullable String pair(Effect effect, Function<DirectPair, String> part) {
    return effect.opens().map(part).orElse(null);
  }

  default Optional<DirectPair> opens(EffectRow row) {
    return Optional.ofNullable(row.context())
        .map(
            context ->
                new DirectPair(new UserId(row.firstId()), new UserId(row.secondId()), context));
  }

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
