/**
 * A value that differs from one environment to the next. Its definition travels in a solution, its value never does:
 * whoever imports is asked for it. A secret's value is the address of a secret in Azure Key Vault.
 */
export interface EnvironmentVariable {
  /** Schema name, `cfl_ServerUrl`; it is the variable's identity, so its spelling never changes. */
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly kind: "text" | "secret";
}

/** Where the server is; read by a portal's relay and by whoever wants to find the server. */
export const serverUrl: EnvironmentVariable = {
  name: "cfl_ServerUrl",
  label: "Counterfoil server",
  description: "Address of the Counterfoil server, such as https://pay.example.com, without a slash at the end.",
  kind: "text",
};

/** What the relay brings along so that the server knows the portal. */
export const portalKey: EnvironmentVariable = {
  name: "cfl_PortalKey",
  label: "Counterfoil portal key",
  description: "Key Vault reference of the key that the portal's relay shows to the server: the server's PORTAL_KEY.",
  kind: "secret",
};
