package app.vouch.accounts;

import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

interface AccountRepository extends CrudRepository<Account, UUID> {

    boolean existsByEmail(String email);
}
