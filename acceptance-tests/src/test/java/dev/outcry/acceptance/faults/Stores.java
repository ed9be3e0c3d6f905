package dev.outcry.acceptance.faults;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.outcry.acceptance.server.Servers;
import dev.outcry.adapter.out.mongo.MongoServer;
import dev.outcry.adapter.out.postgres.PostgresServer;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bson.json.JsonWriterSettings;

/** All that is in the stores, as text; bytes of PostgreSQL and MongoDB are in hexadecimal. */
final class Stores {

  private static final String TABLES =
      """
      SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
      """;

  private static final JsonWriterSettings BYTES_IN_HEX =
      JsonWriterSettings.builder()
          .binaryConverter(
              (bytes, json) -> json.writeString(HexFormat.of().formatHex(bytes.getData())))
          .build();

  private Stores() {}

  static List<String> dump(Servers servers) {
    List<String> all = new ArrayList<>();
    dumpPostgres(servers.postgres(), all);
    dumpRedis(servers, all);
    servers.mongo().ifPresent(mongo -> dumpMongo(mongo, all));
    return all;
  }

  private static void dumpPostgres(PostgresServer postgres, List<String> all) {
    try (Connection connection =
            DriverManager.getConnection(postgres.url(), PostgresServer.USERNAME, "");
        Statement statement = connection.createStatement()) {
      for (String table : column(statement, TABLES)) {
        all.addAll(column(statement, "SELECT CAST(r AS text) FROM %s AS r".formatted(table)));
      }
      all.addAll(column(statement, "SELECT encode(data, 'hex') FROM pg_largeobject"));
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static List<String> column(Statement statement, String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  private static void dumpRedis(Servers servers, List<String> all) {
    RedisClient client =
        RedisClient.create(RedisURI.create(servers.redis().host(), servers.redis().port()));
    try (StatefulRedisConnection<String, String> connection = client.connect()) {
      RedisCommands<String, String> redis = connection.sync();
      for (String key : redis.keys("*")) {
        all.add(key);
        switch (redis.type(key)) {
          case "string" -> all.add("" + redis.get(key));
          case "hash" -> all.add("" + redis.hgetall(key));
          case "set" -> all.add("" + redis.smembers(key));
          case "zset" -> all.add("" + redis.zrange(key, 0, -1));
          case "list" -> all.add("" + redis.lrange(key, 0, -1));
          case "none" -> all.add("expired meanwhile");
          default -> throw new IllegalStateException("no dump of " + redis.type(key));
        }
      }
    } finally {
      client.shutdown();
    }
  }

  private static void dumpMongo(MongoServer mongo, List<String> all) {
    try (MongoClient client = MongoClients.create(mongo.uri())) {
      for (String database : client.listDatabaseNames()) {
        for (String collection : client.getDatabase(database).listCollectionNames()) {
          client
              .getDatabase(database)
              .getCollection(collection)
              .find()
              .forEach(document -> all.add(document.toJson(BYTES_IN_HEX)));
        }
      }
    }
  }
}
