package dev.outcry.adapter.out.mongo;

import com.mongodb.WriteConcern;
import dev.outcry.application.port.out.Attachments;
import dev.outcry.application.port.out.Timeline;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Keeps timelines and attachments in the MongoDB of {@code spring.mongodb.*}, if {@code
 * outcry.adapters.timeline} and {@code outcry.adapters.attachments}, which is where the timeline is
 * unless set, say so.
 */
@AutoConfiguration(
    afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
    beforeName = "dev.outcry.bootstrap.MemoryAdaptersAutoConfiguration")
@ConditionalOnExpression(
    "'${outcry.adapters.timeline:}' == 'mongo' || " + MongoAutoConfiguration.ATTACHMENTS)
public class MongoAutoConfiguration {

  static final String ATTACHMENTS =
      "'${outcry.adapters.attachments:${outcry.adapters.timeline:}}' == 'mongo'";

  private static final int BEFORE_THE_PROGRAMS_OWN = -100;

  /** What is not said in the program's own settings; those come later and win. */
  @Bean
  @Order(BEFORE_THE_PROGRAMS_OWN)
  MongoClientSettingsBuilderCustomizer outcryMongoSettings() {
    return settings ->
        settings
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
            .applyToSocketSettings(
                socket ->
                    socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(5, TimeUnit.SECONDS));
  }

  /** Makes the indexes first; without them there is no timeline, and the program does not start. */
  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnProperty(name = "outcry.adapters.timeline", havingValue = "mongo")
  Timeline outcryTimeline(MongoDatabaseFactory database) {
    MongoTemplate template = TimelineTemplate.of(database);
    TimelineTemplate.makeIndexes(template);
    return new MongoTimeline(template);
  }

  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnExpression(ATTACHMENTS)
  Attachments outcryAttachments(MongoDatabaseFactory database) {
    MongoTemplate template = TimelineTemplate.of(database);
    MongoAttachments.makeIndexes(template);
    return new MongoAttachments(template);
  }
}
