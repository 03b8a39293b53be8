package app.vouch.notifications;

import java.time.ZoneId;
import java.util.Locale;

/**
 * Where a letter goes and how its reader reads.
 *
 * @param address of the mailbox
 * @param name how one speaks to them
 * @param zone for dates and quiet hours
 */
public record Mailbox(String address, String name, Locale language, ZoneId zone) {}
