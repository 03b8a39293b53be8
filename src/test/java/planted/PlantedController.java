package planted;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

@Controller
public class PlantedController {

    final JdbcClient jdbc;

    PlantedController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }
}
