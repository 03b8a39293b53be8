package app.vouch.operations.sample;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/**
 * A part of the sample organisation, there only where it is: on the embedded start. {@code vouch.sample} asks for it
 * elsewhere, for tests; it only ever fills a database in which there is nobody.
 */
@Component
@ConditionalOnExpression("${vouch.embedded:false} or ${vouch.sample:false}")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface OnSample {}
