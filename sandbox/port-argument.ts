import { parseArgs } from "node:util";
import { err, ok, type Result } from "../core/result.ts";

/** A port as somebody types it. The error is a sentence. */
export const readPort = (text: string): Result<number, string> => {
  const port = Number(text);
  const fits = text.trim() !== "" && Number.isInteger(port) && port >= 0 && port <= 65535;
  return fits ? ok(port) : err(`"${text}" is not a port: give a whole number from 0 to 65535.`);
};

/** What `parseArgs` has against some words, and the options that there are. */
export const misread = (error: unknown, known: string): string => {
  const detail = error instanceof Error ? error.message : String(error);
  return `${/[.!?]$/.test(detail) ? detail : `${detail}.`} Known options: ${known}.`;
};

/** `--port N`, for programs that take nothing else. The error is a sentence. */
export const readPortArgument = (words: readonly string[], otherwise: number): Result<number, string> => {
  try {
    const { values } = parseArgs({ args: [...words], options: { port: { type: "string" } } });
    return readPort(values.port ?? String(otherwise));
  } catch (error) {
    return err(misread(error, "--port N"));
  }
};
