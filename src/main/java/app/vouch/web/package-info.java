/** How a page is put together: layout, desk, navigation, forms, errors, formatting, and what features implement to appear on them. */
@NullMarked
package app.vouch.web;

import org.jspecify.annotations.NullMarked;
