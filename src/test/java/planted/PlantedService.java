package planted;

import java.time.Instant;
import org.springframework.stereotype.Service;

@Service
public class PlantedService {

    public Instant whatever() {
        return Instant.now();
    }
}
