package app.vouch.notifications;

import java.util.UUID;

/**
 * A mail whose turn it is.
 *
 * @param attempts to send it, this one included
 */
record WaitingMail(UUID id, Letter letter, int attempts) {

    /** The same at every attempt, so that a mailbox that got it twice can tell. */
    String messageId(String host) {
        return "<" + id + "@" + host + ">";
    }
}
