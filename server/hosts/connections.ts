import { createAccess } from "../adapters/dataverse/access.ts";
import { createDataverse } from "../adapters/dataverse/dataverse.ts";
import { createDefinitions } from "../adapters/dataverse/definitions.ts";
import { type Connection, createSend } from "../adapters/dataverse/send.ts";
import { clientCredentials, fixedToken, managedIdentity, type TokenSource } from "../adapters/dataverse/token.ts";
import type { Access } from "../ports/access.ts";
import type { Dataverse } from "../ports/dataverse.ts";
import type { Definitions } from "../ports/definitions.ts";
import type { Configuration } from "./environment.ts";

const tokenSource = ({ dataverse: { identity, url } }: Configuration): TokenSource => {
  switch (identity.kind) {
    case "token":
      return fixedToken(identity.token);
    case "client-secret":
      return clientCredentials(identity, url, Date.now);
    case "managed":
      return managedIdentity(identity, url, Date.now);
  }
};

const connectionOf = (configuration: Configuration): Connection => ({
  url: configuration.dataverse.url,
  tokens: tokenSource(configuration),
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: Math.random,
});

/** Dataverse as this configuration reaches it. */
export const connectDataverse = (configuration: Configuration): Dataverse =>
  createDataverse(connectionOf(configuration));

/** What its environment says of a user's rights. */
export const connectAccess = (configuration: Configuration): Access =>
  createAccess(createSend(connectionOf(configuration)));

/** What its environment says of tables and privileges. */
export const connectDefinitions = (configuration: Configuration): Definitions =>
  createDefinitions(createSend(connectionOf(configuration)));
