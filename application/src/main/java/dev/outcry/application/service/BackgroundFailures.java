package dev.outcry.application.service;

/** Where a failure goes that no caller is there to get: to the handler of uncaught exceptions. */
final class BackgroundFailures {

  private BackgroundFailures() {}

  static void report(Throwable failure) {
    Thread thread = Thread.currentThread();
    thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
  }
}
