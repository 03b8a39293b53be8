package app.vouch.browser;

import app.vouch.testing.SampleTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test in the Chromium of this machine, on the sample organisation. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@SampleTest
@ExtendWith(Chromium.class)
@interface BrowserTest {}
