package dev.outcry.bootstrap;

import dev.outcry.application.Outcry;
import dev.outcry.application.OutcryBuilder;
import dev.outcry.application.port.out.AccessTokens;
import dev.outcry.application.port.out.Accounts;
import dev.outcry.application.port.out.Attachments;
import dev.outcry.application.port.out.AuctionCommand;
import dev.outcry.application.port.out.Auctions;
import dev.outcry.application.port.out.BidderEligibility;
import dev.outcry.application.port.out.Blocks;
import dev.outcry.application.port.out.CommandLane;
import dev.outcry.application.port.out.Connections;
import dev.outcry.application.port.out.DeadLetters;
import dev.outcry.application.port.out.DefaultAdapters;
import dev.outcry.application.port.out.Effects;
import dev.outcry.application.port.out.Erasures;
import dev.outcry.application.port.out.Feed;
import dev.outcry.application.port.out.IdGenerator;
import dev.outcry.application.port.out.Inquiries;
import dev.outcry.application.port.out.InviteCodes;
import dev.outcry.application.port.out.Mailer;
import dev.outcry.application.port.out.MediaReader;
import dev.outcry.application.port.out.NoticeCommand;
import dev.outcry.application.port.out.Notices;
import dev.outcry.application.port.out.Notifier;
import dev.outcry.application.port.out.PasswordHasher;
import dev.outcry.application.port.out.Presence;
import dev.outcry.application.port.out.PushServices;
import dev.outcry.application.port.out.PushSubscriptions;
import dev.outcry.application.port.out.RateLimits;
import dev.outcry.application.port.out.ReadCommand;
import dev.outcry.application.port.out.ReceiptChoices;
import dev.outcry.application.port.out.RefreshTokens;
import dev.outcry.application.port.out.Reports;
import dev.outcry.application.port.out.RoomCommand;
import dev.outcry.application.port.out.Rooms;
import dev.outcry.application.port.out.SecretGenerator;
import dev.outcry.application.port.out.Sessions;
import dev.outcry.application.port.out.Telemetry;
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.port.out.Users;
import dev.outcry.application.port.out.Vouchers;
import dev.outcry.application.port.out.Watchlist;
import dev.outcry.domain.limit.Limits;
import dev.outcry.domain.login.Identity;
import dev.outcry.domain.room.Retention;
import dev.outcry.domain.session.Server;
import dev.outcry.domain.user.EmailAddress;
import dev.outcry.domain.user.Nickname;
import dev.outcry.domain.user.User;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.Username;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Builds the core from whichever adapters are there. */
@AutoConfiguration(after = {TokensAutoConfiguration.class, MemoryAdaptersAutoConfiguration.class})
@ConditionalOnMissingBean(Outcry.class)
@EnableConfigurationProperties(OutcryProperties.class)
public class CoreAutoConfiguration {

  /** What holds state. */
  record Stores(
      Users users,
      Accounts accounts,
      Rooms rooms,
      Auctions auctions,
      Effects effects,
      Notices notices,
      Watchlist watchlist,
      Blocks blocks,
      ReceiptChoices receiptChoices,
      Connections connections,
      InviteCodes inviteCodes,
      Erasures erasures,
      Inquiries inquiries,
      PushSubscriptions pushSubscriptions,
      Reports reports,
      Timeline timeline,
      Attachments attachments) {}

  /** What carries things. */
  record Carriers(
      CommandLane<RoomCommand> messages,
      CommandLane<AuctionCommand> bids,
      CommandLane<ReadCommand> readReceipts,
      CommandLane<NoticeCommand> notifications,
      DeadLetters deadLetters,
      Feed feed) {}

  /** What makes things. */
  record Makers(
      PasswordHasher passwords,
      AccessTokens tokens,
      IdGenerator ids,
      SecretGenerator secrets,
      MediaReader media) {}

  /** What knows who is here, and how much they do. */
  record Doors(
      RefreshTokens logIns,
      Vouchers vouchers,
      RateLimits limits,
      Sessions sessions,
      Presence presence) {}

  @Bean
  Stores outcryStores(
      Users users,
      Accounts accounts,
      Rooms rooms,
      Auctions auctions,
      Effects effects,
      Notices notices,
      Watchlist watchlist,
      Blocks blocks,
      ReceiptChoices receiptChoices,
      Connections connections,
      InviteCodes inviteCodes,
      Erasures erasures,
      Inquiries inquiries,
      PushSubscriptions pushSubscriptions,
      Reports reports,
      Timeline timeline,
      Attachments attachments) {
    return new Stores(
        users,
        accounts,
        rooms,
        auctions,
        effects,
        notices,
        watchlist,
        blocks,
        receiptChoices,
        connections,
        inviteCodes,
        erasures,
        inquiries,
        pushSubscriptions,
        reports,
        timeline,
        attachments);
  }

  @Bean
  Carriers outcryCarriers(
      CommandLane<RoomCommand> messages,
      CommandLane<AuctionCommand> bids,
      CommandLane<ReadCommand> readReceipts,
      CommandLane<NoticeCommand> notifications,
      DeadLetters deadLetters,
      Feed feed,
      OutcryProperties properties) {
    return new Carriers(
        properties.inRole(Role.RECORD, messages),
        properties.inRole(Role.AUCTION, bids),
        properties.inRole(Role.RECORD, readReceipts),
        properties.inRole(Role.NOTIFY, notifications),
        deadLetters,
        feed);
  }

  @Bean
  Makers outcryMakers(
      PasswordHasher hasher,
      AccessTokens tokens,
      IdGenerator ids,
      SecretGenerator secrets,
      MediaReader media) {
    return new Makers(hasher, tokens, ids, secrets, media);
  }

  @Bean
  Doors outcryDoors(
      RefreshTokens refreshTokens,
      Vouchers vouchers,
      RateLimits rateLimits,
      Sessions sessions,
      Presence presence) {
    return new Doors(refreshTokens, vouchers, rateLimits, sessions, presence);
  }

  /** Who carries things to people who are not here. */
  record Messengers(
      Optional<Mailer> mail, List<Notifier> notifiers, Optional<PushServices> pushServices) {}

  /** What is asked and told if it is there. */
  record Companions(Optional<BidderEligibility> eligibility, Optional<Telemetry> telemetry) {}

  @Bean
  Companions outcryCompanions(
      ObjectProvider<BidderEligibility> eligibility, ObjectProvider<Telemetry> telemetry) {
    return new Companions(
        Optional.ofNullable(eligibility.getIfAvailable()),
        Optional.ofNullable(telemetry.getIfAvailable()));
  }

  @Bean
  @ConditionalOnMissingBean(name = "outcryLogNotifier")
  @ConditionalOnBooleanProperty("outcry.notices.log")
  LogNotifier outcryLogNotifier() {
    return new LogNotifier();
  }

  @Bean
  Messengers outcryMessengers(
      ObjectProvider<Mailer> mailer,
      ObjectProvider<Notifier> notifiers,
      ObjectProvider<PushServices> pushServices) {
    return new Messengers(
        Optional.ofNullable(mailer.getIfAvailable()),
        notifiers.orderedStream().toList(),
        Optional.ofNullable(pushServices.getIfAvailable()));
  }

  @Bean
  Outcry outcry(
      Stores stores,
      Carriers carriers,
      Makers makers,
      Doors doors,
      Messengers messengers,
      Choices choices,
      Companions companions,
      ObjectProvider<Clock> clock) {
    OutcryBuilder builder =
        Outcry.builder()
            .people(new People(stores.users(), stores.accounts()))
            .store(stores.rooms(), stores.auctions(), stores.effects())
            .notices(stores.notices())
            .watchlist(stores.watchlist())
            .blocks(stores.blocks())
            .connections(stores.connections(), stores.inviteCodes())
            .receiptChoices(stores.receiptChoices())
            .erasures(stores.erasures())
            .inquiries(stores.inquiries())
            .pushSubscriptions(stores.pushSubscriptions())
            .reports(stores.reports())
            .timeline(stores.timeline())
            .attachments(stores.attachments())
            .mediaReader(makers.media())
            .lanes(carriers.messages(), carriers.bids(), carriers.readReceipts())
            .notifications(carriers.notifications())
            .deadLetters(carriers.deadLetters())
            .feed(carriers.feed())
            .passwordHasher(makers.passwords())
            .accessTokens(makers.tokens())
            .refreshTokens(doors.logIns())
            .vouchers(doors.vouchers())
            .rateLimits(doors.limits())
            .presence(doors.sessions(), doors.presence())
            .server(choices.server())
            .idGenerator(makers.ids())
            .secretGenerator(makers.secrets())
            .logInLifetime(choices.logInLifetime())
            .endingSoon(choices.endingSoon())
            .attachmentBytes(choices.attachmentBytes())
            .limits(choices.limits());
    choices.retention().byType().forEach(builder::retention);
    messengers.pushServices().ifPresent(builder::pushServices);
    if (choices.notifies()) {
      messengers.mail().ifPresent(mailer -> builder.mailer(mailer, choices.mailAgain()));
      if (!messengers.notifiers().isEmpty()) {
        builder.notifiers(messengers.notifiers(), choices.carryAgain());
      }
    }
    choices.secret().ifPresent(builder::secret);
    companions.eligibility().ifPresent(builder::bidderEligibility);
    companions.telemetry().ifPresent(builder::telemetry);
    clock.ifAvailable(builder::clock);
    return builder.build();
  }

  /**
   * What was set.
   *
   * @param secret the key of the digests, if one is known; without it a timeline that lasts is
   *     refused
   * @param notifies whether this instance tells people who are not here
   * @param mailAgain after how long an inquiry is tried again
   * @param carryAgain after how long a notice is tried again
   * @param server what this instance is called
   */
  record Choices(
      Optional<byte[]> secret,
      boolean notifies,
      Duration mailAgain,
      Duration carryAgain,
      Duration logInLifetime,
      Duration endingSoon,
      Retention retention,
      long attachmentBytes,
      Limits limits,
      Supplier<Server> server) {}

  @Bean
  Choices outcryChoices(
      OutcryProperties properties,
      Timeline timeline,
      ObjectProvider<DefaultAdapters> memory,
      Environment environment) {
    Optional<byte[]> ofMemory =
        Optional.ofNullable(memory.getIfAvailable())
            .filter(adapters -> adapters.timeline() == timeline)
            .map(DefaultAdapters::secret);
    return new Choices(
        properties.digestKey().or(() -> ofMemory),
        properties.roles().contains(Role.NOTIFY),
        properties.inquiries().retryAfter(),
        properties.notices().retryAfter(),
        properties.jwt().refreshLifetime(),
        properties.auctions().endingSoon(),
        properties.retention().retention(),
        properties.attachments().maxSize().toBytes(),
        properties.limits().limits(),
        new ThisInstance(environment, properties.instance()));
  }

  /** Accounts and people may come from two places, as long as they are the same people. */
  private record People(Users users, Accounts accounts) implements Users, Accounts {
    @Override
    public Map<UserId, User> findAll(Collection<UserId> ids) {
      return users.findAll(ids);
    }

    @Override
    public List<User> nicknamed(Nickname prefix, int limit) {
      return users.nicknamed(prefix, limit);
    }

    @Override
    public Optional<User> named(Username username) {
      return users.named(username);
    }

    @Override
    public Added add(Account account) {
      return accounts.add(account);
    }

    @Override
    public Optional<Account> findByEmail(EmailAddress email) {
      return accounts.findByEmail(email);
    }

    @Override
    public Optional<Account> findByUser(UserId id) {
      return accounts.findByUser(id);
    }

    @Override
    public Set<UserId> administrators() {
      return accounts.administrators();
    }

    @Override
    public Optional<UserId> ownerOf(Identity identity) {
      return accounts.ownerOf(identity);
    }

    @Override
    public Set<Identity> identitiesOf(UserId person) {
      return accounts.identitiesOf(person);
    }

    @Override
    public UserId link(Identity identity, UserId person) {
      return accounts.link(identity, person);
    }

    @Override
    public boolean changePassword(UserId id, String before, String after) {
      return accounts.changePassword(id, before, after);
    }

    @Override
    public void erase(UserId id) {
      accounts.erase(id);
    }
  }
}
