import type { DataverseFault } from "../../ports/dataverse.ts";
import type { GatewayFault } from "../../ports/gateway.ts";

/** A fault of Dataverse's in words for the one who sets up. */
export const sentence = (fault: DataverseFault): string => {
  switch (fault.kind) {
    case "refused":
      return fault.status === 401
        ? "Dataverse does not accept this sign-in; it may have run out, or be for another environment"
        : `Dataverse refused: ${`${fault.code} ${fault.message}`.trim()}`;
    case "unavailable":
      return `Dataverse does not answer now (${fault.detail})`;
    case "not-found":
      return "it is not there any more";
    case "already-exists":
      return "somebody else made it at the same time";
    case "version-differs":
      return "somebody else changed it at the same time";
  }
};

/** The same for Stripe. */
export const gatewaySentence = (fault: GatewayFault): string => {
  switch (fault.kind) {
    case "refused":
    case "unexpected-state":
      return `Stripe refused: ${fault.message}`;
    case "not-found":
      return fault.message;
    case "doubtful":
      return `Stripe does not answer now (${fault.detail})`;
    case "busy":
      return "Stripe asks for a moment's patience";
    case "declined":
      return "Stripe declined";
  }
};
