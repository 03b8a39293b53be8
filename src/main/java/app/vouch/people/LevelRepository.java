package app.vouch.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface LevelRepository extends Repository<Level, UUID> {

    Level saveAndFlush(Level level);

    void delete(Level level);

    void flush();

    Optional<Level> findById(UUID id);

    Optional<Level> findByName(String name);

    boolean existsByRank(int rank);

    List<Level> findAllByOrderByRank();
}
