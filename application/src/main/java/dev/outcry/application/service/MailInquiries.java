package dev.outcry.application.service;

import dev.outcry.application.port.out.Accounts;
import dev.outcry.application.port.out.Accounts.Account;
import dev.outcry.application.port.out.Inquiries;
import dev.outcry.application.port.out.Mailer;
import dev.outcry.domain.inquiry.Inquiry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Mails what people asked. One at a time is taken for a while: where that does not end well, in
 * whichever way, it is taken again afterwards, here or by another instance.
 */
final class MailInquiries {

  private final Inquiries inquiries;
  private final Accounts accounts;
  private final Mailer mailer;
  private final Duration again;
  private final InstantSource clock;

  MailInquiries(Ports ports, Mailer mailer, Duration again, InstantSource clock) {
    this.inquiries = ports.inquiries();
    this.accounts = ports.accounts();
    this.mailer = mailer;
    this.again = again;
    this.clock = clock;
  }

  /** All that are due; a failure ends the turn. */
  void turn() {
    for (Optional<Inquiry> next = claim(); next.isPresent(); next = claim()) {
      Inquiry inquiry = next.get();
      mailer.mail(inquiry, accounts.findByUser(inquiry.from()).map(Account::email));
      inquiries.done(inquiry.id());
    }
  }

  private Optional<Inquiry> claim() {
    Instant now = clock.instant();
    return inquiries.claim(now, now.plus(again));
  }
}
