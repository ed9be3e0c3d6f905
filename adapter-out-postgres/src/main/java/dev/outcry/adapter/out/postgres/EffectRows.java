package dev.outcry.adapter.out.postgres;

import dev.outcry.application.port.out.Audience;
import dev.outcry.application.port.out.Audience.Reach;
import dev.outcry.application.port.out.Effect;
import dev.outcry.application.port.out.Effect.Announcement;
import dev.outcry.application.port.out.Effect.RoomNote;
import dev.outcry.domain.auction.AuctionId;
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

  default EffectRow row(Effect effect) {
    return effect instanceof RoomNote note ? note(note) : announcement((Announcement) effect);
  }

  default Effect effect(EffectRow row) {
    return row.roomId() == null ? announcement(row) : note(row);
  }

  @Mapping(target = "messageKey", source = "key")
  @Mapping(target = "code", source = "note.code")
  @Mapping(target = "params", source = "note.params")
  @Mapping(target = "firstId", expression = "java(pair(effect, p -> p.first().value()))")
  @Mapping(target = "secondId", expression = "java(pair(effect, p -> p.second().value()))")
  @Mapping(target = "context", expression = "java(pair(effect, DirectPair::context))")
  @Mapping(target = "cause", ignore = true)
  @Mapping(target = "reach", ignore = true)
  @Mapping(target = "auctionId", ignore = true)
  @Mapping(target = "personId", ignore = true)
  @Mapping(target = "toldAt", ignore = true)
  EffectRow note(RoomNote effect);

  @Mapping(target = "messageKey", expression = "java(effect.key().value())")
  @Mapping(target = "code", source = "kind")
  @Mapping(target = "roomId", ignore = true)
  @Mapping(target = "firstId", ignore = true)
  @Mapping(target = "secondId", ignore = true)
  @Mapping(target = "context", ignore = true)
  @Mapping(target = "reach", source = "audience.reach")
  @Mapping(target = "auctionId", source = "audience.auctionId")
  @Mapping(target = "personId", source = "audience.person")
  @Mapping(target = "toldAt", source = "at")
  EffectRow announcement(Announcement effect);

  @Mapping(target = "key", source = "messageKey")
  @Mapping(target = "note", source = ".")
  @Mapping(target = "opens", source = ".")
  RoomNote note(EffectRow row);

  @Mapping(target = "kind", source = "code")
  @Mapping(target = "audience", source = ".")
  @Mapping(target = "at", source = "toldAt")
  Announcement announcement(EffectRow row);

  default @Nullable String pair(RoomNote effect, Function<DirectPair, String> part) {
    return effect.opens().map(part).orElse(null);
  }

  default Optional<DirectPair> opens(EffectRow row) {
    return Optional.ofNullable(row.context())
        .map(
            context ->
                new DirectPair(new UserId(row.firstId()), new UserId(row.secondId()), context));
  }

  default Audience audience(EffectRow row) {
    return new Audience(
        Reach.valueOf(row.reach()),
        new AuctionId(row.auctionId()),
        Optional.ofNullable(row.personId()).map(UserId::new));
  }

  default Content.Note content(EffectRow row) {
    return Values.note(row.code(), row.params());
  }

  default @Nullable String person(Optional<UserId> person) {
    return person.map(UserId::value).orElse(null);
  }

  default String json(Map<String, Object> params) {
    return Json.of(params);
  }

  default Map<String, Object> params(String json) {
    return Json.params(json);
  }

  /** Rows in the order of the effects, as one parameter. */
  static String json(Collection<Effect> effects) {
    return Json.of(effects.stream().map(MAPPED::row).toList());
  }
}
