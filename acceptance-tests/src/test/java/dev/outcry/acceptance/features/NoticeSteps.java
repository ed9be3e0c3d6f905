package dev.outcry.acceptance.features;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.driver.Notices;
import dev.outcry.acceptance.driver.Notices.Told;
import dev.outcry.acceptance.driver.Notices.Watch;
import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What people are told of the auction, and following it. */
public final class NoticeSteps {

  private final World world;
  private final Sale sale;
  private final Map<String, Watch> watches = new HashMap<>();

  NoticeSteps(World world, Sale sale) {
    this.world = world;
    this.sale = sale;
  }

  @Given("{people} listen(s) for notices")
  public void listen(List<String> people) {
    people.forEach(person -> watches.put(person, notices().watch(world.person(person))));
  }

  /** By kind and price: what happens at one moment has no order. Live each at least once. */
  @Then("{people} has/have been told:")
  public void haveBeenTold(List<String> people, Table table) {
    for (String person : people) {
      table.isSoonMetBy(() -> rows(mine(person)));
      Watch watch = watches.get(person);
      if (watch != null) {
        Soon.holds(() -> assertThat(new HashSet<>(watch.seen())).hasSameElementsAs(mine(person)));
      }
    }
  }

  @Then("{people} has/have been told nothing")
  public void haveBeenToldNothing(List<String> people) {
    people.forEach(person -> assertThat(mine(person)).isEmpty());
  }

  @Then("{person} has {int} unread notices")
  public void hasUnread(String person, int unread) {
    assertThat(notices().mine(world.person(person)).get().unread()).isEqualTo(unread);
  }

  @When("{person} reads all notices")
  public void readsAll(String person) {
    notices().readAll(world.person(person)).get();
  }

  @Given("{people} follow(s) the auction")
  public void follow(List<String> people) {
    people.forEach(person -> notices().follow(world.person(person), sale.id()).get());
  }

  @When("{people} no longer follow(s) the auction")
  public void unfollow(List<String> people) {
    people.forEach(person -> notices().unfollow(world.person(person), sale.id()).get());
  }

  @Then("{person} trying to follow the auction is told {word}")
  public void tryingToFollow(String person, String told) {
    assertThat(notices().follow(world.person(person), sale.id()).told("FOLLOWS")).isEqualTo(told);
  }

  @Then("{person} finds the auction on the watchlist")
  public void finds(String person) {
    assertThat(notices().followed(world.person(person)).get()).containsExactly(sale.id());
  }

  @Then("{person} finds nothing on the watchlist")
  public void findsNothing(String person) {
    assertThat(notices().followed(world.person(person)).get()).isEmpty();
  }

  @After(order = 20_000)
  public void closeWatches() {
    watches.values().forEach(Watch::close);
  }

  private List<Told> mine(String person) {
    return notices().mine(world.person(person)).get().notices();
  }

  private List<Row> rows(List<Told> told) {
    return told.stream()
        .peek(notice -> assertThat(notice.auctionId()).isEqualTo(sale.id()))
        .sorted(comparing(Told::kind).thenComparing(notice -> notice.price().orElse(0)))
        .map(NoticeSteps::row)
        .toList();
  }

  private static Row row(Told told) {
    return Row.of("kind", told.kind())
        .with("price", told.price().isPresent() ? told.price().getAsLong() : "")
        .with("reason", told.reason().orElse(""))
        .with("ends", told.endsAt().orElse(""));
  }

  private Notices notices() {
    return world.driver().notices();
  }
}
