package app.vouch.accounts.web;

import app.vouch.accounts.Personas;
import app.vouch.accounts.SignIns;
import app.vouch.notifications.MailDelivery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SignInController {

    private final SignIns signIns;
    private final Entrance entrance;
    private final DeviceCookie device;
    private final ObjectProvider<Personas> personas;
    private final MailDelivery mail;
    private final Clock clock;

    SignInController(
            SignIns signIns,
            Entrance entrance,
            DeviceCookie device,
            ObjectProvider<Personas> personas,
            MailDelivery mail,
            Clock clock) {
        this.signIns = signIns;
        this.entrance = entrance;
        this.device = device;
        this.personas = personas;
        this.mail = mail;
        this.clock = clock;
    }

    @GetMapping("/login")
    String form(Model model) {
        return page(model, "", null, 0);
    }

    @PostMapping("/login")
    Object signIn(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        SignIns.Answer answer = signIns.attempt(username, password, Origin.network(request), device.read(request));
        switch (answer.outcome()) {
            case WELCOME -> {
                device.write(answer.device(), response);
                return entrance.enter(answer, request, response);
            }
            case WAIT -> {
                long seconds = seconds(answer.notBefore());
                response.setHeader("Retry-After", Long.toString(seconds));
                return refused(model, username, "wait", seconds, HttpStatus.TOO_MANY_REQUESTS);
            }
            case BUSY -> {
                return refused(model, username, "busy", 0, HttpStatus.SERVICE_UNAVAILABLE);
            }
            default -> {
                return refused(model, username, "refused", 0, HttpStatus.UNPROCESSABLE_CONTENT);
            }
        }
    }

    private ModelAndView refused(Model model, String username, String problem, long seconds, HttpStatus status) {
        return new ModelAndView(page(model, username, problem, seconds), model.asMap(), status);
    }

    private String page(Model model, String username, @Nullable String problem, long seconds) {
        model.addAttribute("username", username);
        model.addAttribute("problem", problem);
        model.addAttribute("seconds", seconds);
        model.addAttribute("links", mail.isSetUp());
        personas.ifAvailable(sample -> {
            model.addAttribute("personas", sample.all());
            model.addAttribute("samplePassword", Personas.PASSWORD);
        });
        return "accounts/sign-in";
    }

    private long seconds(@Nullable Instant until) {
        return until == null
                ? 1
                : Math.max(1, Duration.between(clock.instant(), until).toSeconds() + 1);
    }
}
