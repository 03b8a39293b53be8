@NullMarked
package app.vouch.people.web;

import org.jspecify.annotations.NullMarked;
