package dev.outcry.application.service;

import dev.outcry.application.port.in.ChooseReceipts;
import dev.outcry.application.port.in.SearchUsers;
import dev.outcry.application.port.in.ViewProfile;
import dev.outcry.application.port.out.Accounts;
import dev.outcry.application.port.out.Accounts.Account;
import dev.outcry.application.port.out.InviteCodes;
import dev.outcry.application.port.out.ReceiptChoices;
import dev.outcry.application.port.out.SecretGenerator;
import dev.outcry.application.port.out.Users;
import dev.outcry.domain.RefusalCode;
import dev.outcry.domain.RefusedException;
import dev.outcry.domain.connection.InviteCode;
import dev.outcry.domain.user.User;
import dev.outcry.domain.user.UserId;

final class ProfileService implements ViewProfile, SearchUsers, ChooseReceipts {

  private final Users users;
  private final Accounts accounts;
  private final InviteCodes codes;
  private final SecretGenerator secrets;
  private final ReceiptChoices receipts;

  ProfileService(Ports ports) {
    this.users = ports.users();
    this.accounts = ports.accounts();
    this.codes = ports.inviteCodes();
    this.secrets = ports.secretGenerator();
    this.receipts = ports.receiptChoices();
  }

  @Override
  public Profile view(UserId caller) {
    User user =
        users.find(caller).orElseThrow(() -> new RefusedException(RefusalCode.USER_NOT_FOUND));
    InviteCode code = codes.codeOf(caller, InviteCode.from(secrets.next()));
    return new Profile(
        user, accounts.findByUser(caller).map(Account::email), code, receipts.given(caller));
  }

  @Override
  public void choose(Command command) {
    receipts.choose(command.caller(), command.given());
  }

  @Override
  public Found search(Query query) {
    Portion<User> page =
        Portion.of(users.nicknamed(query.prefix(), query.size() + 1), query.size());
    return new Found(page.items(), page.lastBeforeMore().isPresent());
  }
}
