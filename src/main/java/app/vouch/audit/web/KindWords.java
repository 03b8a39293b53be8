package app.vouch.audit.web;

import app.vouch.audit.TrailLine;
import app.vouch.kernel.Role;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What was done, in words: each feature's own bundle says {@code audit.kind.<kind>}. */
@Component
public class KindWords {

    private final MessageSource messages;

    KindWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The kind itself where no bundle has words for it. */
    public String of(String kind) {
        return word("audit.kind.", kind);
    }

    /** "HR, Administrator"; what follows from the directory only where there is nothing else to say. */
    public String roles(List<Role> roles) {
        return roles.stream()
                .filter(role -> roles.size() == 1 || role != Role.EMPLOYEE)
                .filter(role -> role != Role.HR || !roles.contains(Role.HR_CONFIDENTIAL))
                .map(this::role)
                .collect(Collectors.joining(", "));
    }

    /** Who acted; without a name it was somebody at the door, or no request at all. */
    public String actor(TrailLine line) {
        if (line.actor() != null) {
            return line.actor();
        }
        String who = line.request() == null ? "audit.system" : "audit.nobody-yet";
        return messages.getMessage(who, null, LocaleContextHolder.getLocale());
    }

    /** What was changed, in the words of the feature whose field it is; roles in ours. */
    public String fields(List<String> fields) {
        return fields.stream()
                .map(field -> word("audit.role.", word("audit.field.", field)))
                .collect(Collectors.joining(", "));
    }

    /** What somebody wrote as it is; one of a list, alone or before a colon, in words. */
    public String reason(String reason) {
        int colon = reason.indexOf(": ");
        return colon < 0
                ? word("audit.reason.", reason)
                : word("audit.reason.", reason.substring(0, colon)) + reason.substring(colon);
    }

    /** The word itself where no bundle has another for it. */
    private String word(String prefix, String word) {
        String found = messages.getMessage(prefix + word, null, word, LocaleContextHolder.getLocale());
        return found == null ? word : found;
    }

    private String role(Role role) {
        return messages.getMessage("audit.role." + role, null, LocaleContextHolder.getLocale());
    }

    /** By their words. */
    Map<String, String> sorted(Collection<String> kinds) {
        Map<String, String> sorted = new LinkedHashMap<>();
        kinds.stream().sorted(Comparator.comparing(this::of)).forEach(kind -> sorted.put(kind, of(kind)));
        return sorted;
    }
}
