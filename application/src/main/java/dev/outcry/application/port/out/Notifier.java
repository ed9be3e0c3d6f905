package dev.outcry.application.port.out;

import dev.outcry.domain.notice.Notice;
import dev.outcry.domain.notice.NoticeId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * One way to people who are not here, such as mail.
 *
 * <ul>
 *   <li><b>NF1</b> What {@code carry} answers was taken over by whoever delivers it, or never can
 *       be: the person does not want it this way, or cannot be reached so. Everything else is
 *       carried again.
 *   <li><b>NF2</b> A notice that is carried more than once bears its id each time, so that it can
 *       be shown once.
 * </ul>
 */
public interface Notifier {

  /** A word that stays the same, and that no other has. */
  String name();

  /**
   * Carries some notices, which may be of many people; may block for a moment. Whoever does not
   * complete within half a minute has carried none.
   */
  CompletionStage<Set<NoticeId>> carry(List<Notice> notices);
}
