/** The pages of {@code app.vouch.people.imports}. */
@NullMarked
package app.vouch.people.imports.web;

import org.jspecify.annotations.NullMarked;
