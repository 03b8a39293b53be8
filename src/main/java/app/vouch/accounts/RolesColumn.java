package app.vouch.accounts;

import app.vouch.kernel.Role;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Roles as one text, {@code HR,LEADER}. */
@Converter
class RolesColumn implements AttributeConverter<Set<Role>, String> {

    @Override
    public String convertToDatabaseColumn(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<Role> convertToEntityAttribute(String text) {
        return parse(text);
    }

    static Set<Role> parse(String text) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (!text.isEmpty()) {
            Arrays.stream(text.split(",")).map(Role::valueOf).forEach(roles::add);
        }
        return roles;
    }
}
