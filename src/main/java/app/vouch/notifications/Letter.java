package app.vouch.notifications;

import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent. Its words are the messages {@code mail.<kind>.subject}, {@code .line} and {@code .action} in the
 * bundle of the feature that posts it. They take no arguments: a mailbox is no safe place, so a mail says that
 * something waits, and its link, behind the sign-in, says what.
 *
 * @param kind as {@code feature.what}, such as {@code accounts.invitation}
 * @param path of the link, beginning with {@code /}
 * @param secret of a link that works once; appended to the path when it is sent, and forgotten then
 */
public record Letter(
        String kind, Mailbox to, String path, @Nullable String secret) {

    public Letter(String kind, Mailbox to, String path) {
        this(kind, to, path, null);
    }
}
