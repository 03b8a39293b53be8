/** What tests share: one PostgreSQL for the whole run, people to test with, and signing in. */
@NullMarked
package app.vouch.testing;

import org.jspecify.annotations.NullMarked;
