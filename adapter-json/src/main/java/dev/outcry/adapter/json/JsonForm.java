package dev.outcry.adapter.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import dev.outcry.application.port.out.AuctionCommand;
import dev.outcry.application.port.out.FeedMessage;
import dev.outcry.application.port.out.NoticeCommand;
import dev.outcry.application.port.out.ReadCommand;
import dev.outcry.application.port.out.RoomCommand;
import dev.outcry.application.port.out.TraceContext;
import dev.outcry.domain.attachment.AttachmentId;
import dev.outcry.domain.attachment.FileName;
import dev.outcry.domain.attachment.MediaType;
import dev.outcry.domain.auction.AuctionId;
import dev.outcry.domain.auction.BidKey;
import dev.outcry.domain.auction.CancelReason;
import dev.outcry.domain.notice.NoticeId;
import dev.outcry.domain.room.RoomId;
import dev.outcry.domain.timeline.BodyDigest;
import dev.outcry.domain.timeline.Emoji;
import dev.outcry.domain.timeline.Entry;
import dev.outcry.domain.timeline.EntryAnswer;
import dev.outcry.domain.timeline.MessageKey;
import dev.outcry.domain.timeline.MessageText;
import dev.outcry.domain.timeline.Rev;
import dev.outcry.domain.timeline.Seq;
import dev.outcry.domain.user.UserId;
import java.util.Base64;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The form of everything: records as objects of their components, values of one part as that part,
 * instants in ISO 8601, the absent left out. So the names of components are names on the wire,
 * which stored examples hold fast.
 *
 * <p>Reading is strict about what is known (a missing or null part, a number as text) and passes
 * over names that are not.
 */
final class JsonForm {

  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultVisibility(
              visibility ->
                  visibility
                      .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                      .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                      .withVisibility(PropertyAccessor.GETTER, Visibility.NONE))
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .changeDefaultNullHandling(nulls -> JsonSetter.Value.forContentNulls(Nulls.FAIL))
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_LONG_FOR_INTS)
          .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .addModule(values())
          .addMixIn(RoomCommand.class, Names.OfRoomCommands.class)
          .addMixIn(AuctionCommand.class, Names.OfAuctionCommands.class)
          .addMixIn(ReadCommand.class, Names.OfReadCommands.class)
          .addMixIn(NoticeCommand.class, Names.OfNoticeCommands.class)
          .addMixIn(FeedMessage.class, Names.OfFeedMessages.class)
          .addMixIn(EntryAnswer.class, Names.OfEntryAnswers.class)
          .addMixIn(EntryAnswer.Refused.class, RefusalForm.InAnswer.class)
          .addMixIn(Entry.class, ContentForm.InEntry.class)
          .build();

  private JsonForm() {}

  private static SimpleModule values() {
    SimpleModule module = new SimpleModule();
    ValueForm.ofText(UserId.class, UserId::value, UserId::new).addTo(module);
    ValueForm.ofText(RoomId.class, RoomId::value, RoomId::new).addTo(module);
    ValueForm.ofText(AuctionId.class, AuctionId::value, AuctionId::new).addTo(module);
    ValueForm.ofText(BidKey.class, BidKey::value, BidKey::new).addTo(module);
    ValueForm.ofText(CancelReason.class, CancelReason::value, CancelReason::new).addTo(module);
    ValueForm.ofText(MessageText.class, MessageText::value, MessageText::new).addTo(module);
    ValueForm.ofText(AttachmentId.class, AttachmentId::value, AttachmentId::new).addTo(module);
    ValueForm.ofText(FileName.class, FileName::value, FileName::new).addTo(module);
    ValueForm.ofText(MediaType.class, MediaType::value, MediaType::new).addTo(module);
    ValueForm.ofText(Emoji.class, Emoji::value, Emoji::new).addTo(module);
    ValueForm.ofText(MessageKey.class, MessageKey::toString, MessageKey::parse).addTo(module);
    ValueForm.ofText(TraceContext.class, TraceContext::value, TraceContext::new).addTo(module);
    ValueForm.ofText(NoticeId.class, NoticeId::toString, NoticeId::parse).addTo(module);
    ValueForm.ofText(BodyDigest.class, JsonForm::base64, JsonForm::digest).addTo(module);
    ValueForm.ofNumber(Seq.class, Seq::value, Seq::new).addTo(module);
    ValueForm.ofNumber(Rev.class, Rev::value, Rev::new).addTo(module);
    return module;
  }

  private static String base64(BodyDigest digest) {
    return Base64.getEncoder().encodeToString(digest.value());
  }

  private static BodyDigest digest(String base64) {
    return new BodyDigest(Base64.getDecoder().decode(base64));
  }
}
