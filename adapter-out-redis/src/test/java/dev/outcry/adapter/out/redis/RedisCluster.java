package dev.outcry.adapter.out.redis;

import static org.awaitility.Awaitility.await;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.cluster.SlotHash;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Three servers that share the slots. */
final class RedisCluster implements RedisAddress {

  private static final int SLOTS = 16_384;
  private static final int NODES = 3;

  private final List<RedisProcess> nodes =
      Stream.generate(
              () -> new RedisProcess("--cluster-enabled yes", "--cluster-node-timeout 2000"))
          .limit(NODES)
          .toList();

  RedisCluster() {
    RedisProcess first = nodes.get(0);
    for (int node = 0; node < NODES; node++) {
      int[] slots = IntStream.range(node * SLOTS / NODES, (node + 1) * SLOTS / NODES).toArray();
      ask(
          nodes.get(node),
          redis -> redis.clusterAddSlots(slots) + redis.clusterMeet(first.host(), first.port()));
    }
    nodes.forEach(RedisCluster::awaitAgreement);
  }

  @Override
  public List<String> settings() {
    return List.of(
        nodes.stream()
            .map(node -> node.host() + ":" + node.port())
            .collect(Collectors.joining(",", "spring.data.redis.cluster.nodes=", "")));
  }

  /** How many connections listen to a channel, on each server that has any. */
  List<Long> listenersTo(String channel) {
    return nodes.stream()
        .map(node -> ask(node, redis -> redis.pubsubShardNumsub(channel).get(channel)))
        .filter(count -> count > 0)
        .toList();
  }

  /** Has the next server take over the slot of a channel. */
  void moveOn(String channel) {
    int slot = SlotHash.getSlot(channel);
    List<String> ids = nodes.stream().map(node -> ask(node, RedisCommands::clusterMyId)).toList();
    int from = slot * NODES / SLOTS;
    int to = (from + 1) % NODES;
    ask(nodes.get(to), redis -> redis.clusterSetSlotImporting(slot, ids.get(from)));
    ask(nodes.get(from), redis -> redis.clusterSetSlotMigrating(slot, ids.get(to)));
    ask(nodes.get(to), redis -> redis.clusterSetSlotNode(slot, ids.get(to)));
    ask(nodes.get(from), redis -> redis.clusterSetSlotNode(slot, ids.get(to)));
  }

  private static void awaitAgreement(RedisProcess node) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> ask(node, RedisCommands::clusterInfo),
            info ->
                info.contains("cluster_state:ok") && info.contains("cluster_known_nodes:" + NODES));
  }

  private static <T> T ask(RedisProcess node, Function<RedisCommands<String, String>, T> question) {
    try (RedisClient client = RedisClient.create(RedisURI.create(node.host(), node.port()))) {
      return question.apply(client.connect().sync());
    }
  }

  @Override
  public void close() {
    nodes.forEach(RedisProcess::close);
  }
}
