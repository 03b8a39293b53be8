package app.vouch;

import app.vouch.operations.CommandLine;
import app.vouch.operations.EmbeddedStart;
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
        CommandLine line = CommandLine.of(args);
        String fault = line.fault();
        if (fault != null) {
            System.err.println(fault);
            System.exit(CommandLine.MISUSED);
        } else if (line.asksForHelp()) {
            System.out.print(CommandLine.usage());
        } else {
            SpringApplication application = new SpringApplication(VouchApplication.class);
            application.addInitializers(new EmbeddedStart());
            application.run(args);
        }
    }
}
