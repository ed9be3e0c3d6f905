import org.jspecify.annotations.NullMarked;

/** The rules of rooms, messages and auctions. Needs nothing but the JDK at run time. */
@NullMarked
module dev.outcry.domain {
  requires static org.jspecify;

  exports dev.outcry.domain;
  exports dev.outcry.domain.attachment;
  exports dev.outcry.domain.auction;
  exports dev.outcry.domain.connection;
  exports dev.outcry.domain.history;
  exports dev.outcry.domain.inquiry;
  exports dev.outcry.domain.limit;
  exports dev.outcry.domain.login;
  exports dev.outcry.domain.money;
  exports dev.outcry.domain.notice;
  exports dev.outcry.domain.push;
  exports dev.outcry.domain.report;
  exports dev.outcry.domain.room;
  exports dev.outcry.domain.session;
  exports dev.outcry.domain.timeline;
  exports dev.outcry.domain.user;
}
