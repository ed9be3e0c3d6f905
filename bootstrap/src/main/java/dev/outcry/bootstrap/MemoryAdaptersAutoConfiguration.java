package dev.outcry.bootstrap;

import dev.outcry.adapter.out.memory.InMemoryAdapters;
import dev.outcry.application.port.out.AccessTokens;
import dev.outcry.application.port.out.Accounts;
import dev.outcry.application.port.out.Attachments;
import dev.outcry.application.port.out.AuctionCommand;
import dev.outcry.application.port.out.Auctions;
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
import dev.outcry.application.port.out.MediaReader;
import dev.outcry.application.port.out.NoticeCommand;
import dev.outcry.application.port.out.Notices;
import dev.outcry.application.port.out.PasswordHasher;
import dev.outcry.application.port.out.Presence;
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
import dev.outcry.application.port.out.Timeline;
import dev.outcry.application.port.out.Users;
import dev.outcry.application.port.out.Vouchers;
import dev.outcry.application.port.out.Watchlist;
import dev.outcry.domain.login.Identity;
import dev.outcry.domain.user.EmailAddress;
import dev.outcry.domain.user.Nickname;
import dev.outcry.domain.user.User;
import dev.outcry.domain.user.UserId;
import dev.outcry.domain.user.Username;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Keeps in memory what nothing else keeps. Parts of one store step back together: rooms, auctions
 * and effects; the lanes; sessions and presence. Of lanes elsewhere, none are set aside here.
 */
@AutoConfiguration
@ConditionalOnClass(InMemoryAdapters.class)
@EnableConfigurationProperties(OutcryProperties.class)
public class MemoryAdaptersAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  DefaultAdapters outcryMemory(ObjectProvider<Clock> clock, OutcryProperties properties) {
    return new InMemoryAdapters(
        clock.getIfAvailable(Clock::systemUTC), properties.attachments().memory().toBytes());
  }

  @Bean
  @ConditionalOnMissingBean
  Users outcryUsers(DefaultAdapters memory) {
    return new OnlyUsers(memory.users());
  }

  @Bean
  @ConditionalOnMissingBean
  Accounts outcryAccounts(DefaultAdapters memory) {
    return new OnlyAccounts(memory.accounts());
  }

  @Bean
  @ConditionalOnMissingBean
  Blocks outcryBlocks(DefaultAdapters memory) {
    return memory.blocks();
  }

  @Bean
  @ConditionalOnMissingBean
  Notices outcryNotices(DefaultAdapters memory) {
    return memory.notices();
  }

  @Bean
  @ConditionalOnMissingBean
  Watchlist outcryWatchlist(DefaultAdapters memory) {
    return memory.watchlist();
  }

  @Bean
  @ConditionalOnMissingBean
  PushSubscriptions outcryPushSubscriptions(DefaultAdapters memory) {
    return memory.pushSubscriptions();
  }

  @Bean
  @ConditionalOnMissingBean
  Reports outcryReports(DefaultAdapters memory) {
    return memory.reports();
  }

  @Bean
  @ConditionalOnMissingBean
  Connections outcryConnections(DefaultAdapters memory) {
    return memory.connections();
  }

  @Bean
  @ConditionalOnMissingBean
  Inquiries outcryInquiries(DefaultAdapters memory) {
    return memory.inquiries();
  }

  @Bean
  @ConditionalOnMissingBean
  InviteCodes outcryInviteCodes(DefaultAdapters memory) {
    return memory.inviteCodes();
  }

  @Bean
  @ConditionalOnMissingBean
  ReceiptChoices outcryReceiptChoices(DefaultAdapters memory) {
    return memory.receiptChoices();
  }

  @Bean
  @ConditionalOnMissingBean
  Erasures outcryErasures(DefaultAdapters memory) {
    return memory.erasures();
  }

  @Bean
  @ConditionalOnMissingBean
  Timeline outcryTimeline(DefaultAdapters memory) {
    return memory.timeline();
  }

  @Bean
  @ConditionalOnMissingBean
  Attachments outcryAttachments(DefaultAdapters memory) {
    return memory.attachments();
  }

  @Bean
  @ConditionalOnMissingBean
  MediaReader outcryMediaReader(DefaultAdapters memory) {
    return memory.mediaReader();
  }

  @Bean
  @ConditionalOnMissingBean
  DeadLetters outcryDeadLetters(DefaultAdapters memory) {
    return memory.deadLetters();
  }

  @Bean
  @ConditionalOnMissingBean
  Feed outcryFeed(DefaultAdapters memory) {
    return memory.feed();
  }

  @Bean
  @ConditionalOnMissingBean
  RefreshTokens outcryRefreshTokens(DefaultAdapters memory) {
    return memory.refreshTokens();
  }

  @Bean
  @ConditionalOnMissingBean
  Vouchers outcryVouchers(DefaultAdapters memory) {
    return memory.vouchers();
  }

  @Bean
  @ConditionalOnMissingBean
  RateLimits outcryRateLimits(DefaultAdapters memory) {
    return memory.rateLimits();
  }

  @Bean
  @ConditionalOnMissingBean
  SecretGenerator outcrySecretGenerator(DefaultAdapters memory) {
    return memory.secretGenerator();
  }

  @Bean
  @ConditionalOnMissingBean
  IdGenerator outcryIdGenerator(DefaultAdapters memory) {
    return memory.idGenerator();
  }

  @Bean
  @ConditionalOnMissingBean
  PasswordHasher outcryPasswordHasher(DefaultAdapters memory) {
    return memory.passwordHasher();
  }

  @Bean
  @ConditionalOnMissingBean
  AccessTokens outcryAccessTokens(DefaultAdapters memory) {
    return memory.accessTokens();
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnMissingBean(Rooms.class)
  static class Store {
    @Bean
    Rooms outcryRooms(DefaultAdapters memory) {
      return memory.rooms();
    }

    @Bean
    Auctions outcryAuctions(DefaultAdapters memory) {
      return memory.auctions();
    }

    @Bean
    Effects outcryEffects(DefaultAdapters memory) {
      return memory.effects();
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnMissingBean(Sessions.class)
  static class WhoIsHere {
    @Bean
    Sessions outcrySessions(DefaultAdapters memory) {
      return memory.sessions();
    }

    @Bean
    Presence outcryPresence(DefaultAdapters memory) {
      return memory.presence();
    }
  }

  /** Closed with the adapters that they belong to. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnMissingBean(CommandLane.class)
  static class Lanes {
    @Bean(destroyMethod = "")
    CommandLane<RoomCommand> outcryMessages(DefaultAdapters memory) {
      return memory.messages();
    }

    @Bean(destroyMethod = "")
    CommandLane<AuctionCommand> outcryBids(DefaultAdapters memory) {
      return memory.bids();
    }

    @Bean(destroyMethod = "")
    CommandLane<ReadCommand> outcryReadReceipts(DefaultAdapters memory) {
      return memory.readReceipts();
    }

    @Bean(destroyMethod = "")
    CommandLane<NoticeCommand> outcryNotifications(DefaultAdapters memory) {
      return memory.notifications();
    }
  }

  /** In memory one object is both; as a bean it would be a second candidate for either. */
  private record OnlyUsers(Users users) implements Users {
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
  }

  private record OnlyAccounts(Accounts accounts) implements Accounts {
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
