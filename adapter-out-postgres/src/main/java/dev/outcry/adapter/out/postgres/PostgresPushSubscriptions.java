package dev.outcry.adapter.out.postgres;

import dev.outcry.application.port.out.PushSubscriptions;
import dev.outcry.domain.push.PushEndpoint;
import dev.outcry.domain.push.PushKeys;
import dev.outcry.domain.push.PushSubscription;
import dev.outcry.domain.user.UserId;
import java.util.Collection;
import java.util.List;

/** Browsers in which people want to be told. */
final class PostgresPushSubscriptions implements PushSubscriptions {

  private static final String PUT =
      """
      INSERT INTO outcry.push_subscriptions (id, owner_id, endpoint, p256dh, auth)
      VALUES (:id, :owner, :endpoint, :p256dh, :auth)
      ON CONFLICT (id) DO UPDATE
        SET owner_id = excluded.owner_id, p256dh = excluded.p256dh, auth = excluded.auth,
          entered = DEFAULT
      """;

  private static final String TRIM =
      """
      DELETE FROM outcry.push_subscriptions WHERE id IN (
        SELECT id FROM outcry.push_subscriptions
        WHERE owner_id = :owner ORDER BY entered DESC OFFSET :limit)
      """;

  private static final String OF =
      """
      SELECT owner_id, endpoint, p256dh, auth FROM outcry.push_subscriptions
      WHERE owner_id = ANY (:people)
      """;

  private static final String FORGET = "DELETE FROM outcry.push_subscriptions WHERE id = :id";
  private static final String REMOVE = FORGET + " AND owner_id = :owner";

  private final Database database;

  PostgresPushSubscriptions(Database database) {
    this.database = database;
  }

  @Override
  public void put(PushSubscription subscription, int limit) {
    database.transaction(
        () -> {
          String owner = subscription.owner().value();
          database
              .sql(PUT)
              .param("id", subscription.endpoint().id())
              .param("owner", owner)
              .param("endpoint", subscription.endpoint().value())
              .param("p256dh", subscription.keys().p256dh())
              .param("auth", subscription.keys().auth())
              .update();
          return database.sql(TRIM).param("owner", owner).param("limit", limit).update();
        });
  }

  @Override
  public List<PushSubscription> of(Collection<UserId> people) {
    String[] ids = people.stream().map(UserId::value).toArray(String[]::new);
    return database.read(
        () ->
            database
                .sql(OF)
                .param("people", ids)
                .query(
                    (row, number) ->
                        new PushSubscription(
                            new UserId(row.getString("owner_id")),
                            new PushEndpoint(row.getString("endpoint")),
                            new PushKeys(row.getString("p256dh"), row.getString("auth"))))
                .list());
  }

  @Override
  public void remove(UserId owner, String id) {
    database.write(
        () -> database.sql(REMOVE).param("id", id).param("owner", owner.value()).update());
  }

  @Override
  public void forget(PushSubscription subscription) {
    database.write(() -> database.sql(FORGET).param("id", subscription.endpoint().id()).update());
  }
}
