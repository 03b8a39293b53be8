package app.vouch.development;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface GoalRepository extends Repository<Goal, UUID> {

    Goal saveAndFlush(Goal record);

    Optional<Goal> findByIdAndOwnerId(UUID id, UUID ownerId);

    /** Made of this very form; none where the form has no mark (a derived query would look for those without). */
    @Query("select r from Goal r where r.ownerId = :ownerId and r.submissionId = :submissionId")
    Optional<Goal> findMadeOf(UUID ownerId, @Nullable UUID submissionId);
}
