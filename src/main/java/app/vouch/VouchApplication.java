package app.vouch;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Vouch: who stood up for whom, what was risked, what was decided and what came of it. */
@SpringBootApplication
@Modulithic(
        systemName = "Vouch",
        sharedModules = {"kernel", "access", "web"})
public class VouchApplication {

    public static void main(String[] args) {
        SpringApplication.run(VouchApplication.class, args);
    }
}
