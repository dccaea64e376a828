import type { Command } from "commander";
import { runSetUp } from "../hosts/node/run-set-up.ts";
import { complain, say } from "./out.ts";

/** `counterfoil setup`. */
export const addSetup = (program: Command): void => {
  program
    .command("setup")
    .description("registers the Stripe endpoint and the Dataverse service endpoint and steps; safe to repeat")
    .requiredOption("--url <address>", "where the server is reached from outside, such as https://pay.example.com")
    .action(async ({ url }: { url: string }) => {
      const done = await runSetUp(url, process.env);
      if (done.ok) {
        for (const line of done.value.lines) say(line);
        if (done.value.secret) say("Stripe's signing secret, shown this once: put it into STRIPE_WEBHOOK_SECRETS.");
        if (done.value.secret) say(done.value.secret);
        return;
      }
      for (const line of done.error.sentences) complain(line);
      process.exitCode = done.error.exitCode;
    });
};
