package app.vouch.browser;

import app.vouch.testing.SampleAsMade;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody's way through Vouch by clicks and keys, from the sample as it was made. What it changed is gone afterwards. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@BrowserTest
@ExtendWith(SampleAsMade.GivenBack.class)
@interface Journey {}
