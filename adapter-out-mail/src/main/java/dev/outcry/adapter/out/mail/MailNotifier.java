package dev.outcry.adapter.out.mail;

import dev.outcry.application.port.out.Accounts;
import dev.outcry.application.port.out.Accounts.Account;
import dev.outcry.application.port.out.Notifier;
import dev.outcry.domain.notice.Notice;
import dev.outcry.domain.notice.NoticeId;
import dev.outcry.domain.notice.NoticeKind;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Mails notices of some kinds, in both languages: nobody knows which one somebody reads. */
final class MailNotifier implements Notifier {

  private static final Logger LOG = System.getLogger(MailNotifier.class.getName());

  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle(MailNotifier.class.getPackageName() + ".notices");

  private static final int AT_ONCE = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final JavaMailSender sender;
  private final Letters letters;
  private final Accounts accounts;
  private final Set<NoticeKind> kinds;

  MailNotifier(JavaMailSender sender, Letters letters, Accounts accounts, Set<NoticeKind> kinds) {
    this.sender = sender;
    this.letters = letters;
    this.accounts = accounts;
    this.kinds = Set.copyOf(kinds);
  }

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public CompletionStage<Set<NoticeId>> carry(List<Notice> notices) {
    Set<NoticeId> done = new HashSet<>();
    Map<MimeMessage, NoticeId> mail = new LinkedHashMap<>();
    for (Notice notice : notices) {
      Optional<InternetAddress> to = kinds.contains(notice.kind()) ? of(notice) : Optional.empty();
      to.ifPresentOrElse(
          address -> mail.put(letter(notice, address), notice.id()), () -> done.add(notice.id()));
    }
    send(mail, done);
    return CompletableFuture.completedFuture(done);
  }

  /** Some by one connection, as long as there is time; who takes notices has them for a while. */
  private void send(Map<MimeMessage, NoticeId> mail, Set<NoticeId> done) {
    List<MimeMessage> all = List.copyOf(mail.keySet());
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (int from = 0; from < all.size() && System.nanoTime() < deadline; from += AT_ONCE) {
      List<MimeMessage> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
      Set<MimeMessage> left = notTaken(some.toArray(MimeMessage[]::new));
      some.stream().filter(letter -> !left.contains(letter)).map(mail::get).forEach(done::add);
    }
  }

  private Optional<InternetAddress> of(Notice notice) {
    return accounts
        .findByUser(notice.userId())
        .map(Account::email)
        .flatMap(email -> Letters.address(email.value()));
  }

  private MimeMessage letter(Notice notice, InternetAddress to) {
    MimeMessage letter = sender.createMimeMessage();
    String kind = notice.kind().name();
    String words = WORDS.getString(WORDS.containsKey(kind) ? kind : "OTHER");
    try {
      letters.write(letter, "notice-" + notice.id(), to, Optional.empty());
      letters.say(letter, words, "%s%n%n%s%n".formatted(words, notice.at()));
    } catch (MessagingException impossible) {
      throw new IllegalStateException(impossible);
    }
    return letter;
  }

  /** Those that may be taken another time. */
  private Set<MimeMessage> notTaken(MimeMessage[] all) {
    try {
      sender.send(all);
      return Set.of();
    } catch (MailSendException some) {
      Set<MimeMessage> left = new HashSet<>();
      some.getFailedMessages()
          .forEach(
              (letter, why) -> {
                if (!isForGood(why)) {
                  left.add((MimeMessage) letter);
                }
              });
      warn(left.size(), some);
      return left;
    } catch (MailException none) {
      warn(all.length, none);
      return Set.of(all);
    }
  }

  private static boolean isForGood(Exception why) {
    return why instanceof SendFailedException failed
        && failed.getInvalidAddresses() != null
        && failed.getInvalidAddresses().length > 0;
  }

  private static void warn(int left, MailException why) {
    LOG.log(
        Level.WARNING,
        "{0} notices were not mailed and will be tried again: {1}",
        left,
        why.getClass().getSimpleName());
  }
}
