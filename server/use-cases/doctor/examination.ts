import type { Dataverse, DataverseFault } from "../../ports/dataverse.ts";
import type { Definitions } from "../../ports/definitions.ts";
import type { GatewayFault } from "../../ports/gateway.ts";
import type { GatewayEndpoints } from "../../ports/gateway-endpoints.ts";
import type { GatewayExamination } from "../../ports/gateway-examination.ts";
import type { Clock } from "../../ports/log.ts";
import type { Web, WebFault } from "../../ports/web.ts";
import type { NativeTable } from "../native-payment/native-table.ts";
import type { CheckId } from "./catalogue.ts";
import type { Finding } from "./finding.ts";

/** What things should be like. */
export interface DoctorWish {
  /** Where the server is reached from outside, without a slash at the end. */
  readonly serverUrl: string;
  /** Of server and solution. */
  readonly version: string;
  readonly stripe: {
    /** Mode of the server's key. */
    readonly livemode: boolean;
    readonly isRestricted: boolean;
    /** Stripe's API, or a stand-in. */
    readonly url: string;
    readonly apiVersion: string;
    readonly webhookSecrets: readonly string[];
  };
  readonly dataverse: {
    readonly url: string;
    readonly webhookKey: string;
    /** The identity is the server's own for sure, not an administrator's. */
    readonly isServer: boolean;
  };
  readonly portalKey: string;
  /** Pages of portal sites that take payments. */
  readonly sites: readonly string[];
  /** Microsoft's Payment table, and whether the server was told to keep it true. */
  readonly native: NativeTable & { readonly isUsed: boolean };
}

/** Doctor is given what reads, and nothing that writes. */
export interface DoctorPorts {
  readonly dataverse: Pick<Dataverse, "list" | "retrieve" | "whoAmI" | "organizationId">;
  readonly definitions: Definitions;
  readonly gateway: GatewayExamination;
  readonly endpoints: Pick<GatewayEndpoints, "list">;
  readonly web: Web;
  readonly clock: Clock;
  /** Resolves after so many milliseconds, without holding the program up. */
  pause(ms: number): Promise<void>;
}

/** Checks that are made together. */
export interface Subject {
  readonly checks: readonly CheckId[];
  readonly examine: (wish: DoctorWish, ports: DoctorPorts) => Promise<readonly Finding[]>;
}

/** Keys never stand in what these say: faults carry Stripe's, Dataverse's and the network's own words. */
export const wordsOf = (fault: GatewayFault | DataverseFault | WebFault): string => {
  switch (fault.kind) {
    case "refused":
      return `${fault.code} ${fault.message}`.trim();
    case "unexpected-state":
      return `${fault.code} ${fault.message}`.trim();
    case "doubtful":
    case "unavailable":
    case "unreachable":
    case "certificate":
      return fault.detail;
    case "not-found":
      return "there is none";
    case "no-such-host":
      return "its name leads to no address";
    default:
      return fault.kind;
  }
};

/** For what an identity may not read, or a vendor did not answer. */
export const askAgain =
  "Try again; if it stays so, run the doctor signed in as an administrator (DATAVERSE_ADMIN_TOKEN with an administrator's token).";

/** Addresses of this machine are for trying out: nobody outside calls them. */
export const isThisMachine = (url: string): boolean =>
  URL.canParse(url) && ["127.0.0.1", "localhost", "[::1]"].includes(new URL(url).hostname);
