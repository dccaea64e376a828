import type { Command } from "commander";
import { runDoctor } from "../hosts/node/run-doctor.ts";
import { complain, say } from "./out.ts";

/** `counterfoil doctor`. */
export const addDoctor = (program: Command): void => {
  program
    .command("doctor")
    .description("looks at everything a person could get wrong, and says how to mend it; changes nothing")
    .requiredOption("--url <address>", "where the server is reached from outside, such as https://pay.example.com")
    .action(async ({ url }: { url: string }) => {
      const examined = await runDoctor(url, process.env);
      if (!examined.ok) {
        for (const line of examined.error.sentences) complain(line);
        process.exitCode = examined.error.exitCode;
        return;
      }
      for (const finding of examined.value) {
        say(finding.fine ? `ok     ${finding.what}` : `WRONG  ${finding.what}\n       ${finding.mend}`);
      }
      if (examined.value.some((finding) => !finding.fine)) process.exitCode = 1;
    });
};
