import { createServer, type Server } from "node:http";
import { createAccess } from "../../../server/adapters/dataverse/access.ts";
import { createDataverse } from "../../../server/adapters/dataverse/dataverse.ts";
import { createSend } from "../../../server/adapters/dataverse/send.ts";
import { fixedToken } from "../../../server/adapters/dataverse/token.ts";
import { connectStripe } from "../../../server/adapters/stripe/connect.ts";
import { createCustomers } from "../../../server/adapters/stripe/customers.ts";
import { createGateway } from "../../../server/adapters/stripe/gateway.ts";
import type { ClaimedItem, Handled } from "../../../server/ports/inbox.ts";
import { createGuard } from "../../../server/use-cases/guard/guard.ts";
import { createLedger } from "../../../server/use-cases/ledger/ledger.ts";
import { rememberCurrencies } from "../../../server/use-cases/pay/currencies-of-organization.ts";
import { handleAttempt } from "../../../server/use-cases/pay/handle-attempt.ts";
import { attemptItem } from "../../../server/use-cases/pay/inbox-items.ts";
import type { PayPorts } from "../../../server/use-cases/pay/ports.ts";
import { type SandboxProcess, startSandboxProcess } from "./sandbox-process.ts";
import { environmentIn } from "./server-process.ts";

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The real adapters against a sandbox without a server: each server of a test is made by hand, and may fail by hand. */
export interface PayBench {
  readonly sandbox: SandboxProcess;
  /** A server that has just started. */
  server(faults?: (ports: PayPorts) => Partial<PayPorts>): PayPorts;
  /** Lets a server handle an attempt once. */
  handle(attempt: string, order: string, ports: PayPorts): Promise<Handled>;
  /** Handles it again and again, as the worker would, until it is done. */
  finish(attempt: string, order: string, ports: PayPorts): Promise<void>;
  close(): Promise<void>;
}

/** Takes every webhook and does nothing: what is handled, and when, the test decides. */
const listenAndIgnore = (port: number): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer((request, response) => {
      request.resume();
      request.on("end", () => response.end("{}"));
    });
    server.listen(port, "127.0.0.1", () => resolve(server));
  });

export const createPayBench = async (): Promise<PayBench> => {
  const sandbox = await startSandboxProcess(["--no-server"]);
  const ignoring = await listenAndIgnore(Number(environmentIn(sandbox.output())["PORT"]));
  const server: PayBench["server"] = (faults = () => ({})) => {
    const connection = {
      url: sandbox.origin,
      tokens: fixedToken("sandbox-server"),
      pause: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, Math.min(ms, 20))),
      random: () => 0.5,
    };
    const dataverse = createDataverse(connection);
    const access = createAccess(createSend(connection));
    const stripe = connectStripe("sk_test_sandbox", sandbox.origin);
    const gateway = createGateway(stripe);
    const customers = createCustomers(stripe);
    const currencies = rememberCurrencies(dataverse);
    const ledger = createLedger({ dataverse, gateway, currencies, log: silent, track: "own" });
    const announce = () => undefined;
    const ports: PayPorts = {
      dataverse,
      gateway,
      customers,
      access,
      currencies,
      ledger,
      guard: createGuard({ dataverse, clock: Date.now, log: silent }),
      log: silent,
      clock: Date.now,
      livemode: false,
      announce,
    };
    return { ...ports, ...faults(ports) };
  };
  const itemOf = (attempt: string, order: string, tries: number): ClaimedItem => ({
    ...attemptItem({ attempt }, { table: "sample_order", id: order }, Date.now()),
    tries,
  });
  const handle: PayBench["handle"] = (attempt, order, ports) => handleAttempt(ports)(itemOf(attempt, order, 1));
  return {
    sandbox,
    server,
    handle,
    finish: async (attempt, order, ports) => {
      for (let tries = 1; tries <= 20; tries++) {
        const handled = await handleAttempt(ports)(itemOf(attempt, order, tries));
        if (handled.kind === "done") return;
        if (handled.kind === "dead") throw new Error(`Dead: ${handled.why}`);
      }
      throw new Error("Not done after 20 tries.");
    },
    close: async () => {
      ignoring.close();
      ignoring.closeAllConnections();
      await sandbox.stop();
    },
  };
};
