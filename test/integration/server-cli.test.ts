import { spawn } from "node:child_process";
import { join } from "node:path";
import { choices } from "../../core/generated/tables.ts";
import type { Row } from "./support/rows.ts";
import { type SandboxProcess, startSandboxProcess } from "./support/sandbox-process.ts";
import { environmentIn, surroundings } from "./support/server-process.ts";

const root = join(__dirname, "..", "..");
let sandbox: SandboxProcess;

beforeAll(async () => {
  sandbox = await startSandboxProcess(["--no-server"]);
}, 120_000);
afterAll(() => sandbox.stop(), 30_000);

jest.setTimeout(60_000);

/** `counterfoil …` in a process of its own, signed in as the sandbox's administrator. */
const counterfoil = (args: readonly string[], differences: Readonly<Record<string, string>> = {}) =>
  new Promise<{ readonly code: number | null; readonly output: string }>((resolve) => {
    const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", "server/cli/main.ts", ...args], {
      cwd: root,
      env: {
        ...surroundings(),
        ...environmentIn(sandbox.output()),
        DATAVERSE_TOKEN: "sandbox-admin",
        ...differences,
      },
    });
    const chunks: string[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk.toString()));
    child.once("close", (code) => resolve({ code, output: chunks.join("") }));
  });

const listed = async (path: string, token: string): Promise<readonly unknown[]> => {
  const { body } = await sandbox.call("GET", path, undefined, token);
  return (body["value"] ?? body["data"]) as readonly unknown[];
};

describe("counterfoil replay", () => {
  const states = async () =>
    ((await listed("/api/data/v9.2/cfl_gatewayevents?$orderby=cfl_eventid", "sandbox-admin")) as readonly Row[]).map(
      ({ cfl_state: state }) => state,
    );

  it("asks for named events, or every dead letter, on their rows", async () => {
    const { dead_letter, applied, replay } = choices.eventState;
    for (const [event, state] of [
      ["evt_1", dead_letter],
      ["evt_2", applied],
      ["evt_3", dead_letter],
    ] as const) {
      await sandbox.call(
        "POST",
        "/api/data/v9.2/cfl_gatewayevents",
        { cfl_eventid: event, cfl_state: state },
        "sandbox-admin",
      );
    }
    expect(await counterfoil(["replay", "--all"])).toMatchObject({
      code: 0,
      output: expect.stringContaining("2 events asked for."),
    });
    expect(await states()).toEqual([replay, applied, replay]);
    expect(await counterfoil(["replay", "evt_2"])).toMatchObject({ code: 0 });
    expect(await states()).toEqual([replay, replay, replay]);
  });

  it("says which event no row tells of, and refuses to guess which events are meant", async () => {
    const unknown = await counterfoil(["replay", "evt_none"]);
    expect(unknown).toMatchObject({ code: 1, output: expect.stringContaining("evt_none: no row tells of this event") });
    expect(await counterfoil(["replay"])).toMatchObject({ code: 64 });
    expect(await counterfoil(["replay", "pi_1"])).toMatchObject({ code: 64 });
  });
});
