package dev.outcry.adapter.out.postgres;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Accounts, by what they are known under. */
interface AccountTable extends Repository<AccountRow, String> {

  Optional<AccountRow> findById(String userId);

  Optional<AccountRow> findByEmail(String email);
}
