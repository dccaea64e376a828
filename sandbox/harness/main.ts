import { parseArgs } from "node:util";
import { startHarness } from "./server.ts";

const fail = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
};

const { values } = parseArgs({ options: { port: { type: "string", default: "8181" } } });
const port = Number(values.port);

if (!Number.isInteger(port) || port < 0 || port > 65535) fail(`"${values.port}" is not a port.`);
else {
  const harness = await startHarness(port);
  if (!harness.ok) fail(harness.error);
  else {
    const { origin, close } = harness.value;
    process.stdout.write(
      [
        `The control in the PCF harness: ${origin}/`,
        `  a new order each time:        ${origin}/?new=1`,
        `  another currency:             ${origin}/?currency=JPY`,
        `  a host without webAPI:        ${origin}/?bare=1`,
        "",
      ].join("\n"),
    );
    const end = (): void => void close().then(() => process.exit(0));
    process.once("SIGINT", end);
    process.once("SIGTERM", end);
  }
}
