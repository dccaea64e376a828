import { app } from "@azure/functions";
import { createPinoLog } from "../../adapters/log/pino-log.ts";
import { readEnvironment } from "../environment.ts";
import { register } from "./register.ts";

/** The Functions host shows what is thrown while the app loads, and starts nothing. */
const fail = (sentences: readonly string[]): never => {
  throw new Error(sentences.join("\n"));
};

const configuration = readEnvironment(process.env);
if (!configuration.ok) fail(configuration.error);
else {
  const { queue, ...rest } = configuration.value;
  if (!queue) fail(["COUNTERFOIL_QUEUE is missing: the connection string of the Azure Storage account with the queue"]);
  else register(app, { ...rest, queue }, createPinoLog(process.env["LOG_LEVEL"] ?? "info"));
}
