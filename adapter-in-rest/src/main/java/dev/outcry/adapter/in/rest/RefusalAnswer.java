package dev.outcry.adapter.in.rest;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;
import static org.springframework.http.HttpStatus.UNSUPPORTED_MEDIA_TYPE;

import dev.outcry.domain.RefusalCode;
import org.springframework.http.HttpStatus;

/** How HTTP says no: the one mapping of the one catalogue. */
record RefusalAnswer(HttpStatus status, String detail) {

  static RefusalAnswer to(RefusalCode code) {
    return switch (code) {
      case KEY_REUSED -> conflict("The key was used before with another body.");
      case RATE_LIMITED ->
          new RefusalAnswer(TOO_MANY_REQUESTS, "That is done too often; try again later.");
      case BAD_CREDENTIALS ->
          new RefusalAnswer(UNAUTHORIZED, "What was given does not prove who you are.");
      case EMAIL_TAKEN -> conflict("An account with this e-mail address exists.");
      case USERNAME_TAKEN -> conflict("The username belongs to someone else.");
      case IDENTITY_TAKEN -> conflict("That log-in belongs to another account.");
      case ADMINISTRATOR_STAYS -> conflict("Who looks after the server is not erased.");
      case BOUND_BY_AUCTION -> conflict("You sell or lead in an auction that has not ended.");
      case USER_NOT_FOUND -> new RefusalAnswer(NOT_FOUND, "There is no such person.");
      case INVITE_CODE_NOT_FOUND -> new RefusalAnswer(NOT_FOUND, "The code opens nothing.");
      case CONNECTION_NOT_FOUND ->
          new RefusalAnswer(NOT_FOUND, "Neither of you has invited the other.");
      case CONNECTION_WITH_ONESELF -> conflict("Nobody is connected with oneself.");
      case CONNECTION_NOT_PENDING -> conflict("The invitation was answered otherwise.");
      case CONNECTION_REJECTED -> conflict("The other rejected it, and would have to invite you.");
      case CONNECTIONS_FULL -> conflict("One of you has as many connections as can be.");
      case NOT_THE_INVITED -> new RefusalAnswer(FORBIDDEN, "Only the invited may answer.");
      case NOT_CONNECTED -> conflict("You are not connected.");
      case ROOM_NOT_FOUND -> new RefusalAnswer(NOT_FOUND, "There is no such room.");
      case ROOM_FULL -> conflict("The room has its full number of members.");
      case DIRECT_WITH_ONESELF -> conflict("A direct room has two different people in it.");
      case BLOCKED ->
          new RefusalAnswer(FORBIDDEN, "One of you does not want to hear from the other.");
      case BLOCKING_ONESELF -> conflict("Nobody blocks oneself.");
      case BLOCKS_FULL -> conflict("No more people can be blocked.");
      case ROLE_TOO_LOW -> new RefusalAnswer(FORBIDDEN, "It takes a higher role in the room.");
      case MEMBER_NOT_FOUND -> new RefusalAnswer(NOT_FOUND, "That person is not in the room.");
      case MUTED -> new RefusalAnswer(FORBIDDEN, "A moderator silenced you for some time.");
      case SLOW_MODE ->
          new RefusalAnswer(TOO_MANY_REQUESTS, "The room is in slow mode; try again later.");
      case ROOM_FROZEN -> new RefusalAnswer(FORBIDDEN, "Only moderators may send at present.");
      case READ_BEYOND_HEAD -> conflict("That was not said yet.");
      case ENTRY_NOT_FOUND -> new RefusalAnswer(NOT_FOUND, "There is no such entry.");
      case NOT_THE_SENDER -> new RefusalAnswer(FORBIDDEN, "Someone else wrote it.");
      case STALE_EDIT -> conflict("It changed since you saw it.");
      case EDIT_WINDOW_OVER -> conflict("The time in which it may be edited is over.");
      case ENTRY_DELETED -> conflict("It was deleted.");
      case NOT_A_MESSAGE -> conflict("Nobody said that.");
      case MENTION_NOT_MEMBER -> conflict("Somebody mentioned is not in the room.");
      case REACTIONS_FULL -> conflict("It has as many reactions as can be.");
      case REPORTING_ONESELF -> conflict("Nobody reports oneself.");
      case REPORT_NOT_FOUND -> new RefusalAnswer(NOT_FOUND, "There is no such report.");
      case ATTACHMENT_NOT_FOUND -> new RefusalAnswer(NOT_FOUND, "There is no such attachment.");
      case ATTACHMENT_TOO_LARGE ->
          new RefusalAnswer(CONTENT_TOO_LARGE, "The file is larger than may be uploaded.");
      case NOT_AN_IMAGE ->
          new RefusalAnswer(UNSUPPORTED_MEDIA_TYPE, "It is said to be an image, and is none.");
      case AUCTION_NOT_FOUND -> new RefusalAnswer(NOT_FOUND, "There is no such auction.");
      case NOT_OPEN_YET -> conflict("The auction has not begun.");
      case AUCTION_ENDED -> conflict("The auction has ended.");
      case AUCTION_CANCELLED -> conflict("The auction was called off.");
      case NOT_THE_SELLER -> new RefusalAnswer(FORBIDDEN, "Someone else sells it.");
      case AUCTION_HAS_BIDS -> conflict("There is a bid.");
      case REASON_REQUIRED -> conflict("It takes a reason.");
      case RESERVE_NOT_LOWER -> conflict("A reserve is only lowered.");
      case SELLER_CANNOT_BID -> new RefusalAnswer(FORBIDDEN, "A seller does not bid.");
      case NOT_ELIGIBLE -> new RefusalAnswer(FORBIDDEN, "You may not bid for this lot.");
      case CURRENCY_MISMATCH -> conflict("The auction is in another currency.");
      case PRICE_MOVED -> conflict("The auction is no longer at the version that you saw.");
      case BID_TOO_LOW -> conflict("The amount is below the minimum.");
      case NOT_ABOVE_OWN_MAX -> conflict("The maximum is not above the one already given.");
      case PUSH_UNAVAILABLE ->
          new RefusalAnswer(NOT_FOUND, "This server does not reach browsers without a page.");
      case WATCHLIST_FULL -> conflict("No more auctions can be watched.");
      case BUY_NOW_GONE -> conflict("It cannot be had at once, or no longer.");
    };
  }

  private static RefusalAnswer conflict(String detail) {
    return new RefusalAnswer(CONFLICT, detail);
  }
}
