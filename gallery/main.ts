import { parseArgs } from "node:util";
import { openGallery } from "./server.ts";

const fail = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
};

const { values } = parseArgs({ options: { port: { type: "string", default: "4790" } } });
const port = Number(values.port);

if (!Number.isInteger(port) || port < 0 || port > 65535) fail(`"${values.port}" is not a port.`);
else {
  const gallery = await openGallery(port);
  if (!gallery.ok) fail(gallery.error);
  else {
    const { origin, close } = gallery.value;
    process.stdout.write(
      [
        `Counterfoil gallery ready at ${origin}`,
        `  every state at a glance:  ${origin}/?theme=dark`,
        `  one of them:              ${origin}/state/declined?theme=contrast&lang=1031&rtl=0&width=320`,
        "",
      ].join("\n"),
    );
    const end = (): void => void close().then(() => process.exit(0));
    process.once("SIGINT", end);
    process.once("SIGTERM", end);
  }
}
