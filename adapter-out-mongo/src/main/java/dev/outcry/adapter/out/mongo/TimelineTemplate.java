package dev.outcry.adapter.out.mongo;

import com.mongodb.WriteConcern;
import java.util.List;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.WriteResultChecking;
import org.springframework.data.mongodb.core.convert.DefaultDbRefResolver;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/**
 * The template that timelines are read and written with. It is apart from the program's own, so
 * that nobody's converters or write concern change what is stored, or how safely.
 */
final class TimelineTemplate {

  private TimelineTemplate() {}

  static MongoTemplate of(MongoDatabaseFactory database) {
    MongoCustomConversions conversions = new MongoCustomConversions(List.of());
    MongoMappingContext context = new MongoMappingContext();
    context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
    context.afterPropertiesSet();
    MappingMongoConverter converter =
        new MappingMongoConverter(new DefaultDbRefResolver(database), context);
    converter.setCustomConversions(conversions);
    converter.setTypeMapper(new DefaultMongoTypeMapper(null));
    converter.preserveMapKeys(true);
    converter.afterPropertiesSet();
    MongoTemplate template = new MongoTemplate(database, converter);
    template.setWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    template.setWriteResultChecking(WriteResultChecking.EXCEPTION);
    return template;
  }

  /**
   * Makes the indexes that are not there yet.
   *
   * <p>The unique one is a second line: who numbers entries knows their keys already.
   */
  static void makeIndexes(MongoTemplate template) {
    List.of(
            new Index("_id.room", Direction.ASC)
                .on("key", Direction.ASC)
                .on("sender", Direction.ASC)
                .unique()
                .named("by_key"),
            new Index("_id.room", Direction.ASC).on("rev", Direction.ASC).named("by_change"),
            new Index("_id.room", Direction.ASC)
                .on("said", Direction.ASC)
                .on("_id.seq", Direction.DESC)
                .named("messages"),
            new Index("sender", Direction.ASC)
                .on("_id.room", Direction.ASC)
                .on("_id.seq", Direction.ASC)
                .named("by_sender"),
            new Index("_id.room", Direction.ASC)
                .on(Searches.BIGRAMS, Direction.ASC)
                .named("by_bigram"))
        .forEach(template.indexOps(EntryDocument.class)::createIndex);
  }
}
