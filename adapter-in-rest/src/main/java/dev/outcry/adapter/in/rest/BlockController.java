package dev.outcry.adapter.in.rest;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.BlockPerson;
import dev.outcry.application.port.in.UnblockPerson;
import dev.outcry.domain.user.UserId;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whom one does not want to have to do with. */
@RestController
@RequestMapping(path = "/api/blocks", produces = "application/json")
final class BlockController {

  private final Outcry outcry;

  BlockController(Outcry outcry) {
    this.outcry = outcry;
  }

  @GetMapping
  List<String> list(UserId caller) {
    return outcry.listBlocked().list(caller).stream().map(UserId::value).sorted().toList();
  }

  @PutMapping("/{userId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void block(UserId caller, @PathVariable String userId) {
    outcry.blockPerson().block(new BlockPerson.Command(caller, new UserId(userId)));
  }

  @DeleteMapping("/{userId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unblock(UserId caller, @PathVariable String userId) {
    outcry.unblockPerson().unblock(new UnblockPerson.Command(caller, new UserId(userId)));
  }
}
