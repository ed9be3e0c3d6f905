package dev.outcry.adapter.in.rest;

import static dev.outcry.domain.RefusalCode.BLOCKING_ONESELF;
import static dev.outcry.domain.RefusalCode.BLOCKS_FULL;
import static dev.outcry.domain.RefusalCode.USER_NOT_FOUND;

import dev.outcry.application.Outcry;
import dev.outcry.application.port.in.BlockPerson;
import dev.outcry.application.port.in.UnblockPerson;
import dev.outcry.domain.user.UserId;
import io.swagger.v3.oas.annotations.Operation;
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

  @Operation(summary = "Whom the caller blocks")
  @GetMapping
  List<String> list(UserId caller) {
    return outcry.listBlocked().list(caller).stream().map(UserId::value).sorted().toList();
  }

  @Operation(summary = "Blocks somebody")
  @Refusals({USER_NOT_FOUND, BLOCKING_ONESELF, BLOCKS_FULL})
  @PutMapping("/{userId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void block(UserId caller, @PathVariable String userId) {
    outcry.blockPerson().block(new BlockPerson.Command(caller, new UserId(userId)));
  }

  @Operation(summary = "Takes a block back")
  @DeleteMapping("/{userId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unblock(UserId caller, @PathVariable String userId) {
    outcry.unblockPerson().unblock(new UnblockPerson.Command(caller, new UserId(userId)));
  }
}
