package dev.outcry.application.service;

import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.CommandLane.Appended;
import dev.outcry.application.port.out.NoticeCommand;
import dev.outcry.application.port.out.UnavailableException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Hands what was said on to whoever tells people of it: all at once, and not done before all is.
 */
final class HandOnMessages {

  private final CommandLane<NoticeCommand> lane;

  HandOnMessages(CommandLane<NoticeCommand> lane) {
    this.lane = lane;
  }

  void handOn(List<NoticeCommand> said) {
    CompletableFuture<?>[] appended =
        said.stream().map(this::append).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(appended).join();
    } catch (CompletionException failed) {
      throw new UnavailableException("what was said could not be handed on", failed.getCause());
    }
  }

  private CompletableFuture<Appended> append(NoticeCommand command) {
    return lane.append(command.roomId().value(), command).toCompletableFuture();
  }
}
