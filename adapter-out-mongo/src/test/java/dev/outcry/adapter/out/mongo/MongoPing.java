package dev.outcry.adapter.out.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;

/** Waits for a server that is on its way. */
final class MongoPing {

  private static final int MILLIS = 60_000;

  private MongoPing() {}

  /** Returns when it answers; the driver keeps trying until then. */
  static void awaitAnswer(String uri) {
    try (MongoClient client = MongoClients.create(uri + "/?serverSelectionTimeoutMS=" + MILLIS)) {
      client.getDatabase("admin").runCommand(new Document("ping", 1));
    }
  }
}
