import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { linesOfBreak, linesOfPlan } from "../../../server/cli/setup-report.ts";
import { type Manner, runSetUpPlan } from "../../../server/hosts/node/run-set-up.ts";
import type { RawChoices } from "../../../server/hosts/node/run-set-up-choices.ts";
import { webhookName } from "../../../server/use-cases/setup/names.ts";
import { carryOut, isWork } from "../../../server/use-cases/setup/plan.ts";
import { type Ended, runCounterfoil } from "./counterfoil.ts";
import type { Row } from "./rows.ts";
import { type SandboxProcess, startSandboxProcess } from "./sandbox-process.ts";
import { environmentIn } from "./server-process.ts";

export const administrator = "sandbox-admin";
/** The address that set-up is told. */
export const url = "https://pay.example.com";
export const applicationId = "aaaaaaaa-0000-4000-8000-000000000001";
export const asAdministrator = { DATAVERSE_ADMIN_TOKEN: administrator, DATAVERSE_CLIENT_ID: applicationId };

/** A sandbox without a server, to be set up; each test finds nothing of ours in it, and a folder of its own. */
export interface SetUpStage {
  sandbox(): SandboxProcess;
  folder(): string;
  /** By the real command line. */
  setup(...args: readonly string[]): Promise<Ended>;
  /** The same in this process, and what it says: a process each time would take most of a suite's time. */
  setUp(
    manner?: Partial<Manner>,
    choices?: RawChoices,
    differences?: Readonly<Record<string, string>>,
  ): Promise<string>;
  rows(set: string, query?: string): Promise<readonly Row[]>;
  stepRows(): Promise<readonly Row[]>;
  webhookRows(): Promise<readonly Row[]>;
  /** Stripe's endpoints at our address. */
  endpoints(): Promise<readonly Row[]>;
}

const setUpIn =
  (sandbox: () => SandboxProcess): SetUpStage["setUp"] =>
  async (manner = {}, choices = {}, differences = {}) => {
    const usual = { live: false, newSecret: false, remove: false, profiles: false, configured: true };
    const variables = { ...environmentIn(sandbox().output()), ...asAdministrator, ...differences };
    const plan = await runSetUpPlan({ url, ...choices }, variables, { ...usual, tell: () => undefined, ...manner });
    if (!plan.ok) return plan.error.sentences.join("\n");
    const done = await carryOut(plan.value.items, () => undefined);
    const broken = done.ok ? [] : linesOfBreak(done.error);
    return [...linesOfPlan(plan.value), ...(isWork(plan.value.items) ? [] : ["Nothing."]), ...broken].join("\n");
  };

/** Registers the hooks: call it at the top of a test file. */
export const setSetUpStage = (): SetUpStage => {
  let sandbox: SandboxProcess;
  let folder: string;
  const setUp = setUpIn(() => sandbox);
  const rows: SetUpStage["rows"] = async (set, query = "") => {
    const { body } = await sandbox.call("GET", `/api/data/v9.2/${set}${query}`, undefined, administrator);
    return body["value"] as readonly Row[];
  };
  beforeAll(async () => {
    sandbox = await startSandboxProcess(["--no-server"]);
  }, 120_000);
  afterAll(() => sandbox.stop(), 30_000);
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "counterfoil-setup-"));
    await setUp({ remove: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  jest.setTimeout(60_000);
  return {
    sandbox: () => sandbox,
    folder: () => folder,
    setup: (...args) => runCounterfoil(sandbox, ["setup", "--url", url, ...args], asAdministrator),
    ...{ setUp, rows },
    stepRows: () => rows("sdkmessageprocessingsteps", "?$orderby=name"),
    webhookRows: () => rows("serviceendpoints", `?$filter=name eq '${webhookName}'`),
    endpoints: async () => {
      const { body } = await sandbox.call("GET", "/v1/webhook_endpoints", undefined, "sk_test_sandbox");
      return (body["data"] as readonly Row[]).filter((endpoint) => endpoint["url"] === `${url}/webhooks/stripe`);
    },
  };
};
