import { createServer } from "node:http";
import { createPinoLog } from "../../adapters/log/pino-log.ts";
import { readEnvironment } from "../environment.ts";
import { startServer } from "./start-server.ts";

/** Exit code for a faulty configuration (sysexits' EX_CONFIG). */
const badConfiguration = 78;

const fail = (sentences: readonly string[], code: number): never => {
  for (const sentence of sentences) process.stderr.write(`${sentence}\n`);
  process.exit(code);
};

const configuration = readEnvironment(process.env);
if (!configuration.ok) fail(configuration.error, badConfiguration);
else {
  const { port, host } = configuration.value;
  const log = createPinoLog(process.env["LOG_LEVEL"] ?? "info");
  const started = await startServer(configuration.value, log);
  if (!started.ok) fail([started.error], 1);
  else {
    const server = createServer(started.value.listener);
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE";
      fail([taken ? `Port ${port} is taken by another program: stop that one or set PORT.` : error.message], 1);
    });
    server.listen(port, host, () => log.info("listening", { host, port }));
    const end = (): void => {
      server.close();
      server.closeIdleConnections();
      void started.value.close().then(() => process.exit(0));
    };
    process.once("SIGTERM", end);
    process.once("SIGINT", end);
  }
}
