package dev.outcry.adapter.out.memory;

import dev.outcry.application.port.out.Inquiries;
import dev.outcry.application.port.out.UnavailableException;
import dev.outcry.domain.inquiry.Inquiry;
import dev.outcry.domain.inquiry.InquiryId;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What waits to be mailed: so many, and what comes after them is turned away. */
final class InMemoryInquiries implements Inquiries {

  private static final int MOST = 10_000;

  private record Waiting(Inquiry inquiry, Instant due) {}

  private final Map<InquiryId, Waiting> waiting = new HashMap<>();

  @Override
  public synchronized void add(Inquiry inquiry) {
    if (waiting.size() >= MOST) {
      throw new UnavailableException("there is no room for more inquiries");
    }
    waiting.putIfAbsent(inquiry.id(), new Waiting(inquiry, inquiry.at()));
  }

  @Override
  public synchronized Optional<Inquiry> claim(Instant now, Instant until) {
    Optional<Inquiry> longest =
        waiting.values().stream()
            .filter(each -> !each.due().isAfter(now))
            .min(Comparator.comparing(Waiting::due))
            .map(Waiting::inquiry);
    longest.ifPresent(inquiry -> waiting.put(inquiry.id(), new Waiting(inquiry, until)));
    return longest;
  }

  @Override
  public synchronized List<Inquiry> of(UserId person) {
    return waiting.values().stream()
        .map(Waiting::inquiry)
        .filter(inquiry -> inquiry.from().equals(person))
        .sorted(Comparator.comparing(Inquiry::at))
        .toList();
  }

  @Override
  public synchronized void done(InquiryId id) {
    waiting.remove(id);
  }

  @Override
  public synchronized void erase(UserId person) {
    waiting.values().removeIf(each -> each.inquiry().from().equals(person));
  }
}
