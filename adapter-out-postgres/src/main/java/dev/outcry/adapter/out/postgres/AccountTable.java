package dev.outcry.adapter.out.postgres;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Accounts, by what they are known under. */
interface AccountTable extends Repository<AccountRow, String> {

  List<AccountRow> findByUserIdIn(Collection<String> userIds);

  Optional<AccountRow> findById(String userId);

  Optional<AccountRow> findByEmail(String email);
}
