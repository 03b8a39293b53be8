package planted;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

@Entity
public class PlantedEntity {

    @Id
    private UUID id = UUID.randomUUID();

    public void setId(UUID id) {
        this.id = id;
    }

    public UUID id() {
        return id;
    }
}
