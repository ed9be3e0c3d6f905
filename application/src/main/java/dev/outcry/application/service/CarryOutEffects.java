package dev.outcry.application.service;

import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.Effect;
import dev.outcry.application.port.out.Effects;
import dev.outcry.application.port.out.RoomCommand;
import dev.outcry.application.port.out.UnavailableException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Carries out what decisions caused: each effect at least once, those of one source in their order.
 * An effect is done only once its room's lane has it; its key makes it once there.
 */
final class CarryOutEffects {

  private static final int AT_ONCE = 500;

  private final Effects effects;
  private final CommandLane<RoomCommand> lane;

  CarryOutEffects(Effects effects, CommandLane<RoomCommand> lane) {
    this.effects = effects;
    this.lane = lane;
  }

  /** All that a source has pending. */
  void of(String source) {
    List<Effect> pending = effects.pending(source, AT_ONCE);
    while (!pending.isEmpty()) {
      carryOut(pending);
      pending = effects.pending(source, AT_ONCE);
    }
  }

  /** What was left behind by whoever decided it. */
  void sweep() {
    effects.sources(AT_ONCE).forEach(this::of);
  }

  private void carryOut(List<Effect> pending) {
    CompletableFuture<?>[] appends =
        pending.stream()
            .map(
                effect ->
                    lane.append(
                        effect.roomId().value(),
                        new RoomCommand.PostNote(effect.roomId(), effect.key(), effect.note())))
            .map(stage -> stage.toCompletableFuture())
            .toArray(CompletableFuture[]::new);
    try {
      CompletableFuture.allOf(appends).join();
    } catch (CompletionException failed) {
      throw new UnavailableException("the rooms' lane did not take an effect", failed.getCause());
    }
    effects.done(pending);
  }
}
