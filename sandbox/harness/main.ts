import { readPortArgument } from "../port-argument.ts";
import { startHarness } from "./server.ts";

const fail = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
};

const port = readPortArgument(process.argv.slice(2), 8181);

if (!port.ok) fail(port.error);
else {
  const harness = await startHarness(port.value);
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
