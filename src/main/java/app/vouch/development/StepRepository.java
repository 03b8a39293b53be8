package app.vouch.development;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StepRepository extends Repository<Step, UUID> {

    Step saveAndFlush(Step record);

    Optional<Step> findByIdAndOwnerId(UUID id, UUID ownerId);

    /** Made of this very form; none where the form has no mark (a derived query would look for those without). */
    @Query("select r from Step r where r.ownerId = :ownerId and r.submissionId = :submissionId")
    Optional<Step> findMadeOf(UUID ownerId, @Nullable UUID submissionId);
}
