package dev.outcry.adapter.out.kafka;

/** Starts when it is first asked for, and ends with the process. */
final class SharedKafka {

  static final KafkaServer SERVER = KafkaServer.start();

  private SharedKafka() {}
}
