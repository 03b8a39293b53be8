/** What people see and click, in a real browser. */
@NullMarked
package app.vouch.browser;

import org.jspecify.annotations.NullMarked;
