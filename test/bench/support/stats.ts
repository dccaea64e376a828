import type { SandboxProcess } from "../../integration/support/sandbox-process.ts";

export interface DataverseCount {
  /** HTTP requests; a `$batch` is one. */
  readonly requests: number;
  /** What the requests asked for: a `$batch` of three is three. */
  readonly operations: number;
}

interface Stats {
  readonly dataverse: DataverseCount;
  readonly backlog: number;
}

const statsOf = async (sandbox: SandboxProcess): Promise<Stats> =>
  (await sandbox.call("GET", "/_sandbox/stats")).body as unknown as Stats;

/** Resolves when nothing waits anywhere; answers what was asked of Dataverse so far. */
export const settled = async (sandbox: SandboxProcess, seconds = 60): Promise<DataverseCount> => {
  const deadline = performance.now() + seconds * 1000;
  for (;;) {
    const { backlog, dataverse } = await statsOf(sandbox);
    if (backlog === 0) return dataverse;
    if (performance.now() > deadline) throw new Error(`${backlog} things still wait after ${seconds} s.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

/** Resolves when Dataverse has not been asked anything for a while: what a server does at its start is over. */
export const calm = async (sandbox: SandboxProcess, calmMs = 1500): Promise<void> => {
  for (let before = -1; ;) {
    const { requests } = await settled(sandbox);
    if (requests === before) return;
    before = requests;
    await new Promise((resolve) => setTimeout(resolve, calmMs));
  }
};

/** What Dataverse is asked while this is done and until nothing waits any more. */
export const asked = async (sandbox: SandboxProcess, work: () => Promise<unknown>): Promise<DataverseCount> => {
  const before = await settled(sandbox);
  await work();
  const after = await settled(sandbox);
  return { requests: after.requests - before.requests, operations: after.operations - before.operations };
};
