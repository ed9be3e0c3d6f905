package dev.outcry.adapter.out.postgres;

import dev.outcry.application.port.out.Accounts.Account;
import dev.outcry.domain.user.User;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Accounts and people to rows and back. */
@Mapper(config = RowMapping.class)
interface AccountRows {

  AccountRows MAPPED = new MappedAccountRows();

  @Mapping(target = "userId", source = "user.id")
  @Mapping(target = "username", source = "user.username")
  @Mapping(target = "nickname", source = "user.nickname")
  @Mapping(target = "nicknameKey", expression = "java(account.user().nickname().key())")
  AccountRow row(Account account);

  @Mapping(target = "user", source = ".")
  Account account(AccountRow row);

  @Mapping(target = "id", source = "userId")
  User user(AccountRow row);
}
