package dev.outcry.adapter.out.mongo;

import com.mongodb.WriteConcern;
import dev.outcry.application.port.out.Timeline;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Keeps timelines in the MongoDB of {@code spring.mongodb.*}, if the program says so. */
@AutoConfiguration(
    afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
    beforeName = "dev.outcry.bootstrap.MemoryAdaptersAutoConfiguration")
@ConditionalOnProperty(name = "outcry.adapters.timeline", havingValue = "mongo")
public class MongoAutoConfiguration {

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
  Timeline outcryTimeline(MongoDatabaseFactory database) {
    MongoTemplate template = TimelineTemplate.of(database);
    TimelineTemplate.makeIndexes(template);
    return new MongoTimeline(template);
  }
}
