package vn.thidua.access.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Locale;
import java.util.Set;

/** The accounts of the database as Jakarta Security's identity store; roles are scoped and so are no container groups. */
@ApplicationScoped
public class DatabaseIdentities implements IdentityStore {

    @Inject
    private CheckPassword check;

    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        String name = credential.getCaller().strip().toLowerCase(Locale.ROOT);
        return check.check(name, credential.getPasswordAsString()) == CheckPassword.Answer.RIGHT
                ? new CredentialValidationResult(name, Set.of()) : CredentialValidationResult.INVALID_RESULT;
    }
}
