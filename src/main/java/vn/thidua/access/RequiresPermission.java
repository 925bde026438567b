package vn.thidua.access;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The permission a use case needs somewhere; on a method it replaces that of the class. Several mean any of them. The use
 * case itself then checks the scope of the object it loaded.
 */
@Target({TYPE, METHOD})
@Retention(RUNTIME)
public @interface RequiresPermission {
    Permission[] value();
}
