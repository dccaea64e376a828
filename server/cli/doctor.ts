import type { Command } from "commander";
import { runDoctor } from "../hosts/node/run-doctor.ts";
import { exitCodeOf } from "../use-cases/doctor/verdict.ts";
import { linesOf, reportOf } from "./doctor-report.ts";
import { complain, say } from "./out.ts";

interface Options {
  readonly url: string;
  readonly json?: true;
  readonly site?: readonly string[];
  readonly nativeTable?: string;
  readonly env?: string;
}

const act = async ({ json, ...options }: Options): Promise<void> => {
  const examined = await runDoctor(options, process.env);
  if (!examined.ok) {
    for (const line of examined.error.sentences) complain(line);
    process.exitCode = examined.error.exitCode;
    return;
  }
  if (json) say(JSON.stringify(reportOf(options.url, examined.value), null, 2));
  else for (const line of linesOf(examined.value)) say(line);
  process.exitCode = exitCodeOf(examined.value);
};

/** `counterfoil doctor`. Exit code 0 nothing is wrong, 1 something is, 2 something could not be checked, 64 and 78 it could not begin. */
export const addDoctor = (program: Command): void => {
  program
    .command("doctor")
    .description("looks at everything a person could get wrong, and says how to mend it; changes nothing")
    .requiredOption("--url <address>", "where the server is reached from outside, such as https://pay.example.com")
    .option("--site <pages...>", "pages of portal sites that take payments: their content security policy is looked at")
    .option("--env <file>", "the server's NAME=value file, read before the environment")
    .option("--native-table <name>", "logical name of Microsoft's own Payment table, if the server is not told")
    .option("--json", "one JSON object on standard output instead of lines")
    .action(act);
};
