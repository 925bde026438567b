/**
 * Accounts, roles within scopes, permissions and sign-in.
 * Workflow: the first administrator is made with a one-time token; she opens accounts and grants roles scoped to the
 * organisation, a cluster or a unit; every use case asks {@link vn.thidua.access.CurrentUser}. Who acts: administrators, and
 * everyone for her own account. May use: shared.
 */
package vn.thidua.access;
