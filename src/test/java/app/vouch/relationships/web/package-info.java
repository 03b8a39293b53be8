@NullMarked
package app.vouch.relationships.web;

import org.jspecify.annotations.NullMarked;
