/** The pages of {@code app.vouch.relationships}. */
@NullMarked
package app.vouch.relationships.web;

import org.jspecify.annotations.NullMarked;
