package dev.outcry.adapter.out.mongo;

import com.mongodb.client.MongoClients;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** Where the tests of this module keep their timelines. */
final class Timelines {

  private static final MongoTemplate SHARED = Timelines.templateOf("timelines");

  private Timelines() {}

  /** The one that most tests share: their rooms are their own. */
  static MongoTemplate template() {
    return SHARED;
  }

  private static MongoTemplate templateOf(String database) {
    MongoTemplate template =
        TimelineTemplate.of(
            new SimpleMongoClientDatabaseFactory(
                MongoClients.create(MongoServer.sharedUri(database)), database));
    TimelineTemplate.makeIndexes(template);
    return template;
  }
}
