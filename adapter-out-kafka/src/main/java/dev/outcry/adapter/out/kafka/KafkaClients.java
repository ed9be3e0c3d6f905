package dev.outcry.adapter.out.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;

/**
 * Makes clients: the program says where the brokers are and how to be let in; what the promises
 * rest on is set here, whatever the program says.
 *
 * @param producer settings of the program, as are {@code consumer} and {@code admin}
 * @param tuning applied to every consumer factory, such as by metrics
 */
record KafkaClients(
    Map<String, Object> producer,
    Map<String, Object> consumer,
    Map<String, Object> admin,
    Consumer<DefaultKafkaConsumerFactory<String, byte[]>> tuning) {

  /** How long a call may wait before anything is handed to a broker. */
  static final Duration PATIENCE = Duration.ofMillis(1_500);

  /** A record larger than a broker's standard still fits, so that it can be set aside. */
  static final int LARGEST_REQUEST = 16 << 20;

  /**
   * Producers that answer within 8 s of a hand-over.
   *
   * @param patience how long a hand-over may take
   */
  DefaultKafkaProducerFactory<String, byte[]> producers(String name, Duration patience) {
    Map<String, Object> settings = new HashMap<>(producer);
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "outcry-" + name);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
    settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patience.toMillis());
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 << 10);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST);
    settings.put(ProducerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
    settings.remove(ProducerConfig.TRANSACTIONAL_ID_CONFIG);
    return new DefaultKafkaProducerFactory<>(settings);
  }

  /** Consumers that begin where their group stopped, or else at the beginning. */
  ConsumerFactory<String, byte[]> consumers() {
    return consumers("earliest");
  }

  /**
   * @param reset where consumers begin whose group has not been anywhere
   */
  ConsumerFactory<String, byte[]> consumers(String reset) {
    Map<String, Object> settings = new HashMap<>(consumer);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, reset);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        List.of(CooperativeStickyAssignor.class));
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 500);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
    settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
    settings.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
    settings.remove(ConsumerConfig.CLIENT_ID_CONFIG);
    DefaultKafkaConsumerFactory<String, byte[]> factory =
        new DefaultKafkaConsumerFactory<>(settings);
    tuning.accept(factory);
    return factory;
  }

  /** To be closed by the caller. */
  Admin newAdmin() {
    Map<String, Object> settings = new HashMap<>(admin);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    return Admin.create(settings);
  }
}
