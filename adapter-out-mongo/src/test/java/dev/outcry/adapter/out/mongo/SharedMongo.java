package dev.outcry.adapter.out.mongo;

/** Starts when it is first asked for, and ends with the process. */
final class SharedMongo {

  static final String URI =
      MongoServer.inContainers() ? MongoServer.start().uri() : StandIn.start();

  private SharedMongo() {}
}
