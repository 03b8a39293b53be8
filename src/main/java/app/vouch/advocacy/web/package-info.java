/** The pages of {@code app.vouch.advocacy}. */
@NullMarked
package app.vouch.advocacy.web;

import org.jspecify.annotations.NullMarked;
