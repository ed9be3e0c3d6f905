package dev.outcry.application.service;

import dev.outcry.application.port.in.SendInquiry;
import dev.outcry.application.port.out.IdGenerator;
import dev.outcry.application.port.out.Inquiries;
import dev.outcry.domain.inquiry.Inquiry;
import dev.outcry.domain.inquiry.InquiryId;
import java.time.InstantSource;

final class InquiryService implements SendInquiry {

  private final Inquiries inquiries;
  private final IdGenerator ids;
  private final Throttle throttle;
  private final InstantSource clock;

  InquiryService(Ports ports, Throttle throttle, InstantSource clock) {
    this.inquiries = ports.inquiries();
    this.ids = ports.idGenerator();
    this.throttle = throttle;
    this.clock = clock;
  }

  @Override
  public InquiryId send(Command command) {
    InquiryId id = new InquiryId(ids.next());
    Inquiry inquiry =
        new Inquiry(id, command.caller(), command.subject(), command.body(), clock.instant());
    throttle.inquire(command.caller());
    inquiries.add(inquiry);
    return id;
  }
}
