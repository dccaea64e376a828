import type { MessagePort } from "node:worker_threads";

/** One run of a server logic, as it is handed to the thread that runs it. */
export interface ServerLogicRun {
  readonly script: string;
  /** `get`, `post`, `put`, `patch`, `del`. */
  readonly handler: string;
  readonly context: {
    readonly Body: string;
    readonly Headers: Readonly<Record<string, string>>;
    readonly HttpMethod: string;
    readonly QueryParameters: Readonly<Record<string, string>>;
    readonly Url: string;
    readonly ServerLogicName: string;
    readonly ActivityId: string;
  };
  /** The signed-in contact; null for an anonymous visitor. */
  readonly user: Readonly<Record<string, unknown>> | null;
  readonly settings: Readonly<Record<string, string>>;
  readonly website: Readonly<Record<string, string>>;
  /** Dataverse calls go out here and are waited for on `signal`: the platform's connector is synchronous. */
  readonly connector: MessagePort;
  readonly signal: SharedArrayBuffer;
}

/** A call of `Server.Connector.Dataverse`. */
export interface DataverseCall {
  readonly method: string;
  readonly args: readonly unknown[];
}

export type ServerLogicOutcome =
  { readonly ok: true; readonly data: string } | { readonly ok: false; readonly error: string };

/** What connectors answer, as JSON text. */
export interface ConnectorAnswer {
  readonly StatusCode: number;
  readonly Body: string;
  readonly IsSuccessStatusCode: boolean;
  readonly ReasonPhrase: string;
  readonly ServerError: boolean;
  readonly ServerErrorMessage: string | null;
  readonly Headers: Readonly<Record<string, string>>;
}

export const connectorAnswer = (status: number, body: string, reason = ""): string => {
  const isSuccess = status >= 200 && status < 300;
  const answer: ConnectorAnswer = {
    StatusCode: status,
    Body: body,
    IsSuccessStatusCode: isSuccess,
    ReasonPhrase: reason,
    ServerError: false,
    ServerErrorMessage: null,
    Headers: { "Content-Type": "application/json" },
  };
  return JSON.stringify(answer);
};
