package vn.thidua.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import vn.thidua.shared.Guarded;

/** Refuses a use case that declares no permission, and one whose permission the caller holds nowhere; before the transaction. */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class PermissionInterceptor implements Serializable {

    @Inject
    private CurrentUser user;

    @AroundInvoke
    Object check(InvocationContext invocation) throws Exception {
        RequiresPermission required = invocation.getMethod().getAnnotation(RequiresPermission.class);
        if (required == null) {
            required = invocation.getMethod().getDeclaringClass().getAnnotation(RequiresPermission.class);
        }
        if (required == null || !user.mayAnywhere(required.value())) {
            throw new AccessDenied();
        }
        return invocation.proceed();
    }
}
