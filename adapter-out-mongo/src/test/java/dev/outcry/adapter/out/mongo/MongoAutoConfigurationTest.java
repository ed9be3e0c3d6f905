package dev.outcry.adapter.out.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import dev.outcry.adapter.out.memory.InMemoryAdapters;
import dev.outcry.application.port.out.Timeline;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.health.MongoHealthContributorAutoConfiguration;
import org.springframework.boot.mongodb.health.MongoHealthIndicator;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoAutoConfigurationTest {

  private final ApplicationContextRunner program =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration.class,
                  DataMongoAutoConfiguration.class,
                  HealthContributorAutoConfiguration.class,
                  MongoHealthContributorAutoConfiguration.class,
                  MongoAutoConfiguration.class))
          .withPropertyValues("spring.mongodb.uri=" + MongoServer.sharedUri("program"));

  private final ApplicationContextRunner chosen =
      program.withPropertyValues("outcry.adapters.timeline=mongo");

  @Test
  void keepsTimelinesIfTheProgramSaysSo() {
    chosen.run(
        context -> assertThat(context.getBean(Timeline.class)).isInstanceOf(MongoTimeline.class));
    program.run(context -> assertThat(context).doesNotHaveBean(Timeline.class));
  }

  @Test
  void stepsBackBehindATimelineOfTheProgram() {
    Timeline own = new InMemoryAdapters(Clock.systemUTC()).timeline();
    chosen
        .withBean(Timeline.class, () -> own)
        .run(context -> assertThat(context.getBean(Timeline.class)).isSameAs(own));
  }

  @Test
  void writesToAMajorityAndGivesUpInTime() {
    chosen.run(
        context -> {
          MongoClientSettings settings = settingsOf(context);
          assertThat(settings.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
          assertThat(settings.getClusterSettings().getServerSelectionTimeout(TimeUnit.SECONDS))
              .isEqualTo(3);
          assertThat(settings.getSocketSettings().getReadTimeout(TimeUnit.SECONDS)).isEqualTo(5);
        });
  }

  @Test
  void theProgramsOwnSettingsWin() {
    chosen
        .withPropertyValues(
            "spring.mongodb.uri="
                + MongoServer.sharedUri("program")
                + "?serverSelectionTimeoutMS=7000")
        .run(
            context ->
                assertThat(
                        settingsOf(context)
                            .getClusterSettings()
                            .getServerSelectionTimeout(TimeUnit.SECONDS))
                    .isEqualTo(7));
  }

  @Test
  void makesItsIndexes() {
    chosen.run(
        context -> {
          MongoTemplate template = context.getBean(MongoTemplate.class);
          assertThat(template.getCollection(EntryDocument.COLLECTION).listIndexes())
              .extracting(index -> index.getString("name"))
              .contains("by_key", "by_change", "by_sender", "messages");
          assertThat(template.getCollection(EntryDocument.COLLECTION).listIndexes())
              .filteredOn(index -> index.getBoolean("unique", false))
              .extracting(index -> index.get("key", Document.class))
              .contains(new Document("_id.room", 1).append("key", 1).append("sender", 1));
        });
  }

  @Test
  void doesNotStartWithoutItsIndexes() {
    chosen
        .withPropertyValues(
            "spring.mongodb.uri=mongodb://localhost:1/none?serverSelectionTimeoutMS=200")
        .run(context -> assertThat(context).hasFailed());
  }

  @Test
  void isHealthy() {
    chosen.run(
        context ->
            assertThat(context.getBean(MongoHealthIndicator.class).health().getStatus())
                .isEqualTo(Status.UP));
  }

  /** As a client of this program gets them. */
  private static MongoClientSettings settingsOf(ApplicationContext context) {
    MongoClientSettings.Builder settings = MongoClientSettings.builder();
    context
        .getBeanProvider(MongoClientSettingsBuilderCustomizer.class)
        .orderedStream()
        .forEach(customizer -> customizer.customize(settings));
    return settings.build();
  }
}
