package app.vouch.access;

/**
 * An address and what it takes to get there; what no route names is denied.
 *
 * @param pattern a path pattern of Spring MVC, such as {@code /people/{id}}
 */
public record Route(String pattern, Permission permission) {}
