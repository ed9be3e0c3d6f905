package dev.outcry.application.port.out;

import dev.outcry.domain.inquiry.Inquiry;
import dev.outcry.domain.inquiry.InquiryId;
import dev.outcry.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What people asked, kept until it is mailed. Safe for use by many threads and processes.
 *
 * <ul>
 *   <li><b>IQ1</b> An inquiry waits from the return of {@code add} until it is done, as it was
 *       added.
 *   <li><b>IQ2</b> {@code claim} answers the one that is due for longest, which then is not due
 *       before the given time: of several who claim at once, one gets it. Whoever dies with it is
 *       followed by whoever claims it then.
 *   <li><b>IQ3</b> {@code done} is for good; once more changes nothing.
 *   <li><b>IQ4</b> What whoever is erased asked waits no more; what others asked does.
 *   <li><b>IQ5</b> {@code of} answers what a person asked and what waits, whether or not it is due,
 *       and nothing of others.
 * </ul>
 */
public interface Inquiries {

  /** Keeps one, due from when it was asked. */
  void add(Inquiry inquiry);

  /**
   * Takes one that is due.
   *
   * @param until when it is due again, unless it is done by then
   */
  Optional<Inquiry> claim(Instant now, Instant until);

  /** What a person asked and what waits, in the order of asking. */
  List<Inquiry> of(UserId person);

  /** Forgets one that was mailed. */
  void done(InquiryId id);

  /** Forgets what a person asked. */
  void erase(UserId person);
}
