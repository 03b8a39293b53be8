/** Who may do what: one vocabulary of permissions, asked at every public service method, and the actor that the database sees. */
@NullMarked
package app.vouch.access;

import org.jspecify.annotations.NullMarked;
