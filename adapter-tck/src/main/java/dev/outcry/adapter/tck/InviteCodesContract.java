package dev.outcry.adapter.tck;

import static dev.outcry.adapter.tck.Samples.anyInviteCode;
import static dev.outcry.adapter.tck.Samples.anyUserId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.application.port.out.InviteCodes;
import dev.outcry.domain.connection.InviteCode;
import dev.outcry.domain.user.UserId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What every {@link InviteCodes} does. */
public interface InviteCodesContract {

  /** The codes to test, the same throughout a test. */
  InviteCodes inviteCodes();

  @Test
  default void ic1_theFirstCodeStays() {
    UserId person = anyUserId();
    UserId other = anyUserId();
    InviteCode first = anyInviteCode();
    InviteCode ofOther = anyInviteCode();

    assertThat(inviteCodes().codeOf(person, first)).isEqualTo(first);
    assertThat(inviteCodes().codeOf(person, anyInviteCode())).isEqualTo(first);
    assertThat(inviteCodes().codeOf(other, ofOther)).isEqualTo(ofOther);
  }

  @Test
  default void ic1_allWhoAskAtOnceHearTheSame() {
    UserId person = anyUserId();

    List<InviteCode> codes = Race.of(runner -> inviteCodes().codeOf(person, anyInviteCode()));

    assertThat(codes).containsOnly(codes.get(0));
    assertThat(inviteCodes().codeOf(person, anyInviteCode())).isEqualTo(codes.get(0));
    assertThat(inviteCodes().ownerOf(codes.get(0))).contains(person);
  }

  @Test
  default void ic2_whoeverOwnsACodeIsFoundByIt() {
    UserId person = anyUserId();
    UserId other = anyUserId();
    InviteCode code = inviteCodes().codeOf(person, anyInviteCode());
    InviteCode ofOther = inviteCodes().codeOf(other, anyInviteCode());

    assertThat(inviteCodes().ownerOf(code)).contains(person);
    assertThat(inviteCodes().ownerOf(ofOther)).contains(other);
  }

  @Test
  default void ic2_nobodyIsFoundByAnyOtherText() {
    UserId person = anyUserId();
    InviteCode code = inviteCodes().codeOf(person, new InviteCode("aB" + anyInviteCode().value()));
    InviteCode unused = anyInviteCode();
    inviteCodes().codeOf(person, unused);

    String upper = code.value().toUpperCase(Locale.ROOT);
    assertThat(inviteCodes().ownerOf(unused)).isEmpty();
    assertThat(inviteCodes().ownerOf(new InviteCode(upper))).isEmpty();
    assertThat(inviteCodes().ownerOf(new InviteCode(code.value() + "0"))).isEmpty();
    assertThat(inviteCodes().ownerOf(anyInviteCode())).isEmpty();
  }

  @Test
  default void ic3_aCodeThatWasErasedIsNobodys() {
    UserId person = anyUserId();
    UserId other = anyUserId();
    InviteCode code = inviteCodes().codeOf(person, anyInviteCode());
    InviteCode ofOther = inviteCodes().codeOf(other, anyInviteCode());

    inviteCodes().erase(person);
    inviteCodes().erase(person);

    assertThat(inviteCodes().ownerOf(code)).isEmpty();
    assertThat(inviteCodes().ownerOf(ofOther)).contains(other);
    InviteCode next = anyInviteCode();
    assertThat(inviteCodes().codeOf(person, next)).isEqualTo(next);
  }
}
