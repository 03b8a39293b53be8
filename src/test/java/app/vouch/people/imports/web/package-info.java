@NullMarked
package app.vouch.people.imports.web;

import org.jspecify.annotations.NullMarked;
