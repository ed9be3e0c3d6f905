/** Lanes, dead letters and a feed on Kafka. */
@NullMarked
package dev.outcry.adapter.out.kafka;

import org.jspecify.annotations.NullMarked;
