/** The pages of {@code app.vouch.people}. */
@NullMarked
package app.vouch.people.web;

import org.jspecify.annotations.NullMarked;
