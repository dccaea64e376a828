import { readPortArgument } from "../sandbox/port-argument.ts";
import { openGallery } from "./server.ts";

const fail = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
};

const port = readPortArgument(process.argv.slice(2), 4790);

if (!port.ok) fail(port.error);
else {
  const gallery = await openGallery(port.value);
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
