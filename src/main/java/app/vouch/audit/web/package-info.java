/** The pages of {@code app.vouch.audit}. */
@NullMarked
package app.vouch.audit.web;

import org.jspecify.annotations.NullMarked;
