/** The pages of {@code app.vouch.accounts}. */
@NullMarked
package app.vouch.accounts.web;

import org.jspecify.annotations.NullMarked;
