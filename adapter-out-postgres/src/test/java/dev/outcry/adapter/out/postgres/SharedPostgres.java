package dev.outcry.adapter.out.postgres;

/** Starts when it is first asked for, and ends with the process. */
final class SharedPostgres {

  static final PostgresServer SERVER = PostgresServer.fast();

  private SharedPostgres() {}
}
