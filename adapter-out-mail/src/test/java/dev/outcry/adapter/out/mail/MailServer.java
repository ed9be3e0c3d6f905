package dev.outcry.adapter.out.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A real SMTP server on a port of its own, which can be stopped and started again there. */
public final class MailServer implements AutoCloseable {

  private final ServerSetup setup;
  private GreenMail server;

  private MailServer(int port) {
    setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    server = new GreenMail(setup);
  }

  /** One that runs. */
  public static MailServer start() {
    MailServer stopped = stopped();
    stopped.server.start();
    return stopped;
  }

  /** One that does not run yet. */
  public static MailServer stopped() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new MailServer(free.getLocalPort());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What a program has to be told. */
  public List<String> settings() {
    return List.of("spring.mail.host=127.0.0.1", "spring.mail.port=" + setup.getPort());
  }

  /** What sends by it. */
  JavaMailSenderImpl sender() {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost(setup.getBindAddress());
    sender.setPort(setup.getPort());
    return sender;
  }

  /** What came in since it was started. */
  public List<Letter> letters() {
    return Stream.of(server.getReceivedMessages()).map(Letter::of).toList();
  }

  /** Starts it, with nothing in it. */
  public void startAgain() {
    server = new GreenMail(setup);
    server.start();
  }

  public void stop() {
    server.stop();
  }

  @Override
  public void close() {
    server.stop();
  }

  /** One mail, as whoever reads it finds it. */
  public record Letter(
      String id, String from, String to, String answerTo, String subject, String text) {

    private static Letter of(MimeMessage message) {
      try {
        return new Letter(
            message.getMessageID(),
            message.getFrom()[0].toString(),
            GreenMailUtil.getAddressList(message.getAllRecipients()),
            GreenMailUtil.getAddressList(message.getReplyTo()),
            message.getSubject(),
            message.getContent().toString().replace("\r\n", "\n"));
      } catch (MessagingException broken) {
        throw new AssertionError("no letter", broken);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }
}
