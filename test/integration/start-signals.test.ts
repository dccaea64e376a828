import { spawn } from "node:child_process";
import { join } from "node:path";

const run = join(__dirname, "../../scripts/run.js");

const program = `setInterval(() => undefined, 1000); process.stdout.write(String(process.pid) + "\\n");`;
const starter = `import(${JSON.stringify(run)}).then(({ become }) => become(process.execPath, ["-e", ${JSON.stringify(program)}]))`;

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** As npm starts a script: through a shell that waits for it. */
const startAsNpmDoes = async () => {
  const shell = spawn("sh", ["-c", '"$0" -e "$1"; true', process.execPath, starter], {
    env: { ...process.env, npm_lifecycle_event: "start" },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [first] = await new Promise<Buffer[]>((resolve) =>
    shell.stdout.once("data", (chunk: Buffer) => resolve([chunk])),
  );
  return { shell, pid: Number(String(first)) };
};

let begun: number | undefined;

afterEach(() => {
  if (begun !== undefined && isAlive(begun)) process.kill(begun);
});

it("ends what npm start began when npm was told to end, though npm's shell passes no signal on", async () => {
  const { shell, pid } = await startAsNpmDoes();
  begun = pid;
  expect(isAlive(pid)).toBe(true);
  shell.kill("SIGTERM");
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(isAlive(pid)).toBe(false);
});
