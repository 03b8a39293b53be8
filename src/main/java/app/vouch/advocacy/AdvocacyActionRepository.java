package app.vouch.advocacy;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface AdvocacyActionRepository extends Repository<AdvocacyAction, UUID> {

    AdvocacyAction save(AdvocacyAction action);

    void flush();

    /** Locked, so that what is said of it twice at once is said one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<AdvocacyAction> findByIdAndSponsorId(UUID id, UUID sponsorId);

    /** A new version also where only stake or note change, so that two editors of these meet, too. */
    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    Optional<AdvocacyAction> findForEditByIdAndSponsorId(UUID id, UUID sponsorId);

    Optional<AdvocacyAction> findBySponsorIdAndSubmissionId(UUID sponsorId, UUID submissionId);
}
