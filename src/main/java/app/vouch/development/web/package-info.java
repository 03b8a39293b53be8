/** The pages of {@code app.vouch.development}. */
@NullMarked
package app.vouch.development.web;

import org.jspecify.annotations.NullMarked;
