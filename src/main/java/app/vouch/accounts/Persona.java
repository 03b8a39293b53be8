package app.vouch.accounts;

/**
 * Somebody of the sample organisation as whom a visitor may look round.
 *
 * @param tint of the portrait, 0 to 7
 * @param role resolved text, such as "Sponsor"
 * @param words resolved text: what there is to see
 */
public record Persona(String email, String name, String initials, int tint, String role, String words) {}
