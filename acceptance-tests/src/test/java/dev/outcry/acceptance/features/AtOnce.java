package dev.outcry.acceptance.features;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Does many things at the same time: all stand ready before the first begins. */
final class AtOnce {

  private static final long PATIENCE_SECONDS = 600;

  private AtOnce() {}

  /** The answers, in the order of the questions. */
  static <T> List<T> all(List<Supplier<T>> questions) {
    ExecutorService threads = Executors.newFixedThreadPool(questions.size());
    try {
      CountDownLatch ready = new CountDownLatch(questions.size());
      List<CompletableFuture<T>> answers = new ArrayList<>();
      for (Supplier<T> question : questions) {
        answers.add(
            CompletableFuture.supplyAsync(
                () -> {
                  ready.countDown();
                  awaitAll(ready);
                  return question.get();
                },
                threads));
      }
      return answers.stream()
          .map(answer -> answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join())
          .toList();
    } finally {
      threads.shutdownNow();
    }
  }

  private static void awaitAll(CountDownLatch ready) {
    try {
      ready.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
