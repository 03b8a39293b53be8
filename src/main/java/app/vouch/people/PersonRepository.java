package app.vouch.people;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, UUID> {

    Person saveAndFlush(Person person);

    Optional<Person> findById(UUID id);

    Optional<Person> findBySubmissionId(UUID submission);

    Optional<Person> findByEmployeeId(String employeeId);

    Optional<Person> findByEmail(String email);
}
