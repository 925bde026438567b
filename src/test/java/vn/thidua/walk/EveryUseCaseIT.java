package vn.thidua.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.thidua.access.AccessDenied;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.access.Role;
import vn.thidua.shared.UseCase;
import vn.thidua.test.InContainer;

/** Every use case with every role: whoever does not hold the permission it declares is refused before anything happens. */
class EveryUseCaseIT extends InContainer {

    @Inject
    private BeanManager beans;

    /** Everybody of the cluster-year with the roles she holds in October 2023; null is somebody not signed in. */
    private Map<String, Set<Role>> people() {
        Map<String, Set<Role>> people = new LinkedHashMap<>();
        people.put(null, Set.of());
        people.put(its.admin(), Set.of(Role.ADMINISTRATOR));
        people.put(its.staff(), Set.of(Role.PROVINCIAL_STAFF));
        people.put(its.reviewer(), Set.of(Role.REVIEWER));
        people.put(its.teller(), Set.of(Role.TELLER));
        people.put(its.readOnly(), Set.of(Role.READ_ONLY));
        people.put(its.officers().get(1), Set.of(Role.UNIT_OFFICER, Role.MEMBER));
        people.put(its.heads().get(1), Set.of(Role.CLUSTER_LEADER, Role.REVIEWER, Role.MEMBER));
        people.put(its.leader(), Set.of(Role.CLUSTER_LEADER, Role.REVIEWER, Role.MEMBER, Role.LEADING));
        people.put(its.foreignOfficer(), Set.of(Role.UNIT_OFFICER, Role.CLUSTER_LEADER));
        return people;
    }

    @Test
    void is_refused_to_whoever_does_not_hold_its_permission() {
        List<String> open = new ArrayList<>();
        Set<Role> refusedOnce = new TreeSet<>();
        int refusals = 0;
        for (var person : people().entrySet()) {
            as(person.getKey());
            for (Bean<?> bean : useCases()) {
                Object useCase = beans.getReference(bean, bean.getBeanClass(), beans.createCreationalContext(bean));
                for (Method verb : verbs(bean.getBeanClass())) {
                    if (!holds(person.getKey(), person.getValue(), required(verb))) {
                        refusals++;
                        refusedOnce.addAll(person.getValue());
                        if (!refused(useCase, verb)) {
                            open.add(bean.getBeanClass().getSimpleName() + "." + verb.getName() + " to " + person.getValue());
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), open);
        assertEquals(new TreeSet<>(Set.of(Role.values())), refusedOnce, "no role may do everything");
        assertTrue(refusals > 50, refusals + " refusals");
    }

    @Test
    void declares_a_permission_that_some_role_holds() {
        Set<String> nobody = new TreeSet<>();
        for (Bean<?> bean : useCases()) {
            for (Method verb : verbs(bean.getBeanClass())) {
                boolean held = Arrays.stream(required(verb)).anyMatch(permission -> permission == Permission.PUBLIC
                        || permission == Permission.OWN_ACCOUNT || Arrays.stream(Role.values()).anyMatch(role -> role.holds(permission)));
                if (!held) {
                    nobody.add(bean.getBeanClass().getSimpleName() + "." + verb.getName());
                }
            }
        }
        assertEquals(Set.of(), nobody);
    }

    private List<Bean<?>> useCases() {
        List<Bean<?>> found = new ArrayList<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            if (bean.getBeanClass().isAnnotationPresent(UseCase.class)) {
                found.add(bean);
            }
        }
        assertTrue(found.size() >= 10, found.size() + " use cases found");
        return found;
    }

    private static List<Method> verbs(Class<?> useCase) {
        return Arrays.stream(useCase.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                .toList();
    }

    private static Permission[] required(Method verb) {
        RequiresPermission own = verb.getAnnotation(RequiresPermission.class);
        RequiresPermission required = own != null ? own : verb.getDeclaringClass().getAnnotation(RequiresPermission.class);
        return required == null ? new Permission[0] : required.value();
    }

    private static boolean holds(String account, Set<Role> roles, Permission... permissions) {
        return Arrays.stream(permissions).anyMatch(permission -> permission == Permission.PUBLIC
                || permission == Permission.OWN_ACCOUNT && account != null || roles.stream().anyMatch(role -> role.holds(permission)));
    }

    /** Calls the verb with nothing in its hands: the permission is asked for before the arguments are looked at. */
    private static boolean refused(Object useCase, Method verb) {
        try {
            verb.invoke(useCase, Arrays.stream(verb.getParameterTypes()).map(EveryUseCaseIT::nothing).toArray());
            return false;
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof AccessDenied;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object nothing(Class<?> type) {
        if (!type.isPrimitive()) {
            return null;
        }
        return type == boolean.class ? (Object) false : type == long.class ? (Object) 0L : type == int.class ? (Object) 0 : (Object) 0.0;
    }
}
