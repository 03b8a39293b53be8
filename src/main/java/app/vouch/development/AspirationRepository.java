package app.vouch.development;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AspirationRepository extends Repository<Aspiration, UUID> {

    Aspiration saveAndFlush(Aspiration record);

    Optional<Aspiration> findByIdAndOwnerId(UUID id, UUID ownerId);

    void delete(Aspiration record);

    /** Made of this very form; none where the form has no mark (a derived query would look for those without). */
    @Query("select r from Aspiration r where r.ownerId = :ownerId and r.submissionId = :submissionId")
    Optional<Aspiration> findMadeOf(UUID ownerId, @Nullable UUID submissionId);
}
