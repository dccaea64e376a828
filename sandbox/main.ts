import { asksForHelp, readArguments, usage } from "./arguments.ts";
import { readBuilt } from "./built.ts";
import { startSandbox } from "./sandbox.ts";

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const fail = (sentence: string): never => {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
};

const words = process.argv.slice(2);
if (asksForHelp(words)) {
  say(usage);
  process.exit(0);
}
const wanted = readArguments(words, process.env);
if (!wanted.ok) fail(wanted.error);
const built = readBuilt();
if (!built.ok) fail(built.error);

if (wanted.ok && built.ok) {
  const sandbox = await startSandbox(wanted.value, built.value);
  if (!sandbox.ok) fail(sandbox.error);
  else {
    if (!wanted.value.server) {
      say("The stand-ins run without the server. Start it in another terminal with this environment:");
      say("");
      for (const [name, value] of Object.entries(sandbox.value.serverEnvironment)) say(`export ${name}=${value}`);
      say("npm run server");
      say("");
    }
    const end = (): void => void sandbox.value.close().then(() => process.exit(0));
    process.once("SIGINT", end);
    process.once("SIGTERM", end);
    say(`Counterfoil sandbox ready at ${sandbox.value.origin}`);
  }
}
