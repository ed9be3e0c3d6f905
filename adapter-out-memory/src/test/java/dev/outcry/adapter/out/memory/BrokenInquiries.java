package dev.outcry.adapter.out.memory;

import dev.outcry.adapter.tck.InquiriesContract;
import dev.outcry.application.port.out.Inquiries;
import dev.outcry.domain.inquiry.Inquiry;
import dev.outcry.domain.inquiry.InquiryId;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Inquiries that break a promise, each run through the contract by itself. */
final class BrokenInquiries {

  private BrokenInquiries() {}

  @Breaks("IQ1")
  static class KeepsWhatWasAddedLast extends SoundInquiries {
    @Override
    public void add(Inquiry inquiry) {
      super.done(inquiry.id());
      super.add(inquiry);
    }
  }

  @Breaks("IQ2")
  static class ClaimsForNobody extends SoundInquiries {
    @Override
    public Optional<Inquiry> claim(Instant now, Instant until) {
      return super.claim(now, now);
    }
  }

  @Breaks("IQ3")
  static class RemembersWhatIsDone extends SoundInquiries {
    @Override
    public void done(InquiryId id) {
      return;
    }
  }

  @Breaks("IQ4")
  static class RemembersWhoIsErased extends SoundInquiries {
    @Override
    public void erase(UserId person) {
      return;
    }
  }

  @Breaks("IQ5")
  static class AnswersOneOfThem extends SoundInquiries {
    @Override
    public List<Inquiry> of(UserId person) {
      return claim(Instant.MAX, Instant.MAX).stream()
          .filter(inquiry -> inquiry.from().equals(person))
          .toList();
    }
  }

  @Breaks({})
  static class KeepsEveryInquiry extends SoundInquiries {}

  /** Keeps every promise that is not broken on purpose. */
  abstract static class SoundInquiries implements Inquiries, InquiriesContract {
    private final Inquiries inquiries = new InMemoryInquiries();

    @Override
    public Inquiries inquiries() {
      return this;
    }

    @Override
    public void add(Inquiry inquiry) {
      inquiries.add(inquiry);
    }

    @Override
    public Optional<Inquiry> claim(Instant now, Instant until) {
      return inquiries.claim(now, until);
    }

    @Override
    public List<Inquiry> of(UserId person) {
      return inquiries.of(person);
    }

    @Override
    public void done(InquiryId id) {
      inquiries.done(id);
    }

    @Override
    public void erase(UserId person) {
      inquiries.erase(person);
    }
  }
}
