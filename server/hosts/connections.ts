import { createDataverse } from "../adapters/dataverse/dataverse.ts";
import { clientCredentials, fixedToken, managedIdentity, type TokenSource } from "../adapters/dataverse/token.ts";
import type { Dataverse } from "../ports/dataverse.ts";
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

/** Dataverse as this configuration reaches it. */
export const connectDataverse = (configuration: Configuration): Dataverse =>
  createDataverse({
    url: configuration.dataverse.url,
    tokens: tokenSource(configuration),
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    random: Math.random,
  });
