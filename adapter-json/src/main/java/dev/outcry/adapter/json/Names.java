package dev.outcry.adapter.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.outcry.application.port.out.AuctionCommand;
import dev.outcry.application.port.out.FeedMessage;
import dev.outcry.application.port.out.NoticeCommand;
import dev.outcry.application.port.out.ReadCommand;
import dev.outcry.application.port.out.RoomCommand;
import dev.outcry.domain.timeline.EntryAnswer;

/** What kinds are called under {@code type}: names are added, never renamed. */
final class Names {

  private Names() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @Type(name = "post", value = RoomCommand.Post.class),
    @Type(name = "notes", value = RoomCommand.PostNotes.class),
    @Type(name = "edit", value = RoomCommand.Edit.class),
    @Type(name = "delete", value = RoomCommand.Delete.class),
    @Type(name = "react", value = RoomCommand.React.class),
    @Type(name = "withdraw", value = RoomCommand.Withdraw.class)
  })
  interface OfRoomCommands {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @Type(name = "place", value = AuctionCommand.Place.class),
    @Type(name = "buy", value = AuctionCommand.Buy.class),
    @Type(name = "close", value = AuctionCommand.Close.class),
    @Type(name = "publish", value = AuctionCommand.Publish.class),
    @Type(name = "cancel", value = AuctionCommand.Cancel.class),
    @Type(name = "lower-reserve", value = AuctionCommand.LowerReserve.class)
  })
  interface OfAuctionCommands {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes(@Type(name = "read", value = ReadCommand.class))
  interface OfReadCommands {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes(@Type(name = "said", value = NoticeCommand.class))
  interface OfNoticeCommands {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @Type(name = "entries", value = FeedMessage.EntriesChanged.class),
    @Type(name = "head", value = FeedMessage.HeadMoved.class),
    @Type(name = "typing", value = FeedMessage.Typing.class),
    @Type(name = "read", value = FeedMessage.ReadMoved.class),
    @Type(name = "view", value = FeedMessage.ViewChanged.class),
    @Type(name = "auction", value = FeedMessage.AuctionChanged.class),
    @Type(name = "presence", value = FeedMessage.PresenceChanged.class),
    @Type(name = "blocks", value = FeedMessage.BlocksChanged.class),
    @Type(name = "access", value = FeedMessage.AccessChanged.class),
    @Type(name = "notice", value = FeedMessage.NoticeGiven.class),
    @Type(name = "connection", value = FeedMessage.ConnectionChanged.class),
    @Type(name = "entry-reply", value = FeedMessage.EntryReply.class),
    @Type(name = "bid-reply", value = FeedMessage.BidReply.class),
    @Type(name = "ruling-reply", value = FeedMessage.RulingReply.class),
    @Type(name = "mark-reply", value = FeedMessage.MarkReply.class)
  })
  interface OfFeedMessages {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @Type(name = "persisted", value = EntryAnswer.Persisted.class),
    @Type(name = "refused", value = EntryAnswer.Refused.class)
  })
  interface OfEntryAnswers {}
}
