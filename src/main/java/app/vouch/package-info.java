/** Vouch, a record of who stood up for whom. One package a feature, and three that every feature leans on. */
@NullMarked
package app.vouch;

import org.jspecify.annotations.NullMarked;
