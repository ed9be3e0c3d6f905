package dev.outcry.adapter.in.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom a visitor may be, where people to try it with are there. */
@RestController
final class DemoController {

  private final Optional<Demo> demo;

  DemoController(Optional<Demo> demo) {
    this.demo = demo;
  }

  /** Not secret: whoever can reach a server with a demo may be any of them. */
  record PersonJson(String name, String nickname, String email, String password) {}

  record DemoJson(List<PersonJson> people, @Nullable String roomId, @Nullable String auctionId) {}

  @GetMapping(path = "/outcry/demo", produces = "application/json")
  DemoJson demo() {
    return demo.map(DemoController::json).orElse(new DemoJson(List.of(), null, null));
  }

  private static DemoJson json(Demo demo) {
    Demo.Stage stage = demo.visit();
    return new DemoJson(
        Demo.GUESTS.stream()
            .map(
                guest ->
                    new PersonJson(guest.name(), guest.nickname(), guest.email(), Demo.PASSWORD))
            .toList(),
        stage.room(),
        stage.auction());
  }
}
