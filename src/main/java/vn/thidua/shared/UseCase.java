package vn.thidua.shared;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * One verb a person can do (or the questions she can ask of one noun): stateless, guarded by the permission it declares
 * and one transaction. A use case that declares no permission is refused.
 */
@Stereotype
@ApplicationScoped
@Guarded
@Transactional(rollbackOn = Exception.class)
@Target(TYPE)
@Retention(RUNTIME)
public @interface UseCase {
}
