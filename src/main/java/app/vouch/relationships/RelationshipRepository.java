package app.vouch.relationships;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RelationshipRepository extends Repository<Relationship, UUID> {

    Relationship saveAndFlush(Relationship relationship);

    /** Locked, so that two answers at once come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Relationship> findWithLockById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            from Relationship r where r.seniorId = :senior and r.protegeId = :protege
            and r.state = app.vouch.relationships.RelationshipState.ACTIVE order by r.id
            """)
    List<Relationship> findActiveOfPair(UUID senior, UUID protege);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            from Relationship r where (r.seniorId = :person or r.protegeId = :person)
            and r.state in (app.vouch.relationships.RelationshipState.PROPOSED, app.vouch.relationships.RelationshipState.ACTIVE)
            order by r.id
            """)
    List<Relationship> findLiveOf(UUID person);
}
