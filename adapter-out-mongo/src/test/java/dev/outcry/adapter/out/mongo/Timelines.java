package dev.outcry.adapter.out.mongo;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** Where the tests of this module keep their timelines. */
final class Timelines {

  private static final MongoTemplate SHARED = templateOf(MongoServer.sharedUri("timelines"));

  private Timelines() {}

  /** The one that most tests share: their rooms are their own. */
  static MongoTemplate template() {
    return SHARED;
  }

  /** One of a database of its own, with indexes. */
  static MongoTemplate templateOf(String uri) {
    MongoTemplate template = TimelineTemplate.of(new SimpleMongoClientDatabaseFactory(uri));
    TimelineTemplate.makeIndexes(template);
    MongoAttachments.makeIndexes(template);
    return template;
  }
}
