package dev.outcry.acceptance.server;

import dev.outcry.acceptance.client.HttpApi;
import dev.outcry.acceptance.client.Json;
import dev.outcry.acceptance.client.Reply;
import dev.outcry.acceptance.driver.QuickHasher;
import dev.outcry.application.port.out.PasswordHasher;
import dev.outcry.bootstrap.OutcryServer;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.node.ObjectNode;

/**
 * A server as it starts from the command line, but for what tests choose: nobody is too fast for
 * it, and passwords cost little.
 */
public final class RunningServer implements AutoCloseable {

  public static final String ADMIN_EMAIL = "root@example.org";
  public static final String ADMIN_PASSWORD = "battery staple";

  /** What all instances of the tests have to be told, so that each knows the tokens of others. */
  static final String SECRET = "outcry.jwt.secret=kX9vT2mQ7pL4wZ8rB5nJ1cH6yF3dG0sA";

  private static final String[] DEFAULTS = {
    "--server.port=0",
    "--" + SECRET,
    "--outcry.admin.email=" + ADMIN_EMAIL,
    "--outcry.admin.password=" + ADMIN_PASSWORD,
    "--outcry.limits.messages=0",
    "--outcry.limits.bids=0",
    "--outcry.limits.login=0",
    "--outcry.limits.signup=0",
    "--outcry.limits.uploads=0",
    "--outcry.limits.inquiries=0"
  };

  private final ConfigurableApplicationContext context;

  private RunningServer(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** What a server is made with. */
  public static final class Builder {
    private final Map<Class<?>, Supplier<?>> beans = new HashMap<>();
    private String[] settings = DEFAULTS;
    private boolean demo;

    private Builder() {}

    /** Takes this one in place of what the server would make for itself. */
    public <B> Builder with(Class<B> type, Supplier<? extends B> bean) {
      beans.put(type, bean);
      return this;
    }

    /** Goes by this clock, and takes the lanes to go by it, too. */
    public Builder by(ServerClock clock) {
      return with(Clock.class, () -> clock).with(LanesByClock.class, () -> new LanesByClock(clock));
    }

    /**
     * @param setting such as {@code outcry.jwt.lifetime=1h}; in place of what was set before
     */
    public Builder set(String setting) {
      String name = "--" + setting.substring(0, setting.indexOf('=') + 1);
      settings =
          Stream.concat(
                  Stream.of(settings).filter(known -> !known.startsWith(name)),
                  Stream.of("--" + setting))
              .toArray(String[]::new);
      return this;
    }

    /** With guests, bots and an auction from the start. */
    public Builder withDemo() {
      demo = true;
      return this;
    }

    public RunningServer start() {
      set("outcry.demo=" + demo);
      SpringApplication application = OutcryServer.application();
      application.addInitializers(
          context -> beans.forEach((type, bean) -> register(context, type, bean)));
      return new RunningServer(application.run(settings));
    }

    @SuppressWarnings("unchecked")
    private static <B> void register(
        ConfigurableApplicationContext context, Class<B> type, Supplier<?> bean) {
      ((GenericApplicationContext) context).registerBean(type, (Supplier<B>) bean);
    }
  }

  /** One of the instances over these servers. */
  public static Builder over(Servers servers) {
    Builder builder = inMemory();
    servers.settings().forEach(builder::set);
    return builder;
  }

  public static Builder inMemory() {
    return new Builder()
        .with(PasswordHasher.class, QuickHasher::new)
        .with(Closers.class, Closers::new);
  }

  /** Where it answers. */
  public URI uri() {
    int port = ((WebServerApplicationContext) context).getWebServer().getPort();
    return URI.create("http://localhost:" + port);
  }

  /** The API as its administrator uses it, who logs in now. */
  public HttpApi administrator() {
    return administratorOf(uri());
  }

  /** The same at a server that may be another process. */
  public static HttpApi administratorOf(URI server) {
    ObjectNode credentials =
        Json.object().put("email", ADMIN_EMAIL).put("password", ADMIN_PASSWORD);
    Reply reply = new HttpApi(server, "").post("/api/auth/login", credentials);
    return new HttpApi(server, reply.text("token"));
  }

  /** Something that the server is made of. */
  public <B> B bean(Class<B> type) {
    return context.getBean(type);
  }

  /** Stops it as a signal would. */
  @Override
  public void close() {
    context.close();
  }
}
