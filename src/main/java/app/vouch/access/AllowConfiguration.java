package app.vouch.access;

import app.vouch.kernel.Viewer;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.method.AuthorizationInterceptorsOrder;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;

/** Asks {@link Allow} before the method runs, and before its transaction begins. */
@Configuration(proxyBeanMethods = false)
class AllowConfiguration {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static AuthorizationManagerBeforeMethodInterceptor allowInterceptor() {
        AuthorizationManager<MethodInvocation> manager = (authentication, invocation) -> {
            Allow allow = AnnotatedElementUtils.findMergedAnnotation(invocation.getMethod(), Allow.class);
            @Nullable Viewer viewer = CurrentViewer.get();
            return new AuthorizationDecision(
                    allow != null && viewer != null && allow.value().grantedTo(viewer));
        };
        var interceptor = new AuthorizationManagerBeforeMethodInterceptor(
                AnnotationMatchingPointcut.forMethodAnnotation(Allow.class), manager);
        interceptor.setOrder(AuthorizationInterceptorsOrder.PRE_AUTHORIZE.getOrder());
        return interceptor;
    }
}
