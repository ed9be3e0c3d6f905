package dev.outcry.acceptance.core;

import static dev.outcry.acceptance.core.support.People.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.acceptance.core.support.Await;
import dev.outcry.acceptance.core.support.ManualClock;
import dev.outcry.acceptance.core.support.Wiring;
import dev.outcry.application.Outcry;
import dev.outcry.application.OutcryBuilder;
import dev.outcry.application.port.in.SendInquiry;
import dev.outcry.application.port.out.Mailer;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.inquiry.Inquiry;
import dev.outcry.domain.inquiry.InquiryId;
import dev.outcry.domain.user.EmailAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is asked is mailed, in whichever way mailing it failed before. */
class MailInquiriesTest {

  private static final Duration AGAIN = Duration.ofMinutes(1);

  private final ManualClock clock = new ManualClock();
  private final Wiring wiring = Wiring.inMemory(clock);
  private final List<InquiryId> mailed = new CopyOnWriteArrayList<>();
  private final AtomicInteger tried = new AtomicInteger();
  private volatile boolean down;

  @Test
  void whatNoServerTookIsMailedOnceItDoes() {
    down = true;
    try (Outcry outcry = start(this::mail)) {
      InquiryId id = ask(outcry);
      Await.until("tried", () -> tried.get() > 0);

      down = false;
      clock.advance(AGAIN);

      Await.until("mailed", () -> !mailed.isEmpty());
      clock.advance(AGAIN.multipliedBy(3));
      InquiryId next = ask(outcry);
      Await.until("the next", () -> mailed.size() > 1);
      assertThat(mailed).containsExactly(id, next);
    }
  }

  @Test
  void whatAProcessHadThatDiedIsMailedByTheNext() {
    InquiryId id;
    try (Outcry doomed =
        start(
            (inquiry, answerTo) -> {
              tried.incrementAndGet();
              throw new IllegalStateException("the process dies here");
            })) {
      id = ask(doomed);
      Await.until("tried", () -> tried.get() > 0);
    }
    clock.advance(AGAIN);
    try (Outcry next = start(this::mail)) {
      Await.until("mailed", () -> !mailed.isEmpty());
    }
    assertThat(mailed).containsExactly(id);
  }

  @Test
  void withoutAMailerInquiriesWait() {
    InquiryId id;
    try (Outcry silent = wiring.start(this::sharing)) {
      id = ask(silent);
    }
    try (Outcry mailing = start(this::mail)) {
      Await.until("mailed", () -> !mailed.isEmpty());
    }
    assertThat(mailed).containsExactly(id);
  }

  private void mail(Inquiry inquiry, Optional<EmailAddress> answerTo) {
    tried.incrementAndGet();
    if (down) {
      throw new UnavailableException("down");
    }
    mailed.add(inquiry.id());
  }

  private Outcry start(Mailer mailer) {
    return wiring.start(builder -> sharing(builder).mailer(mailer, AGAIN));
  }

  private OutcryBuilder sharing(OutcryBuilder builder) {
    return builder.inquiries(wiring.memory().inquiries());
  }

  private static InquiryId ask(Outcry outcry) {
    return outcry.sendInquiry().send(new SendInquiry.Command(ANN, "문의", "언제 내나요?"));
  }
}
