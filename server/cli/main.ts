#!/usr/bin/env node
import { Command } from "commander";
import { runDoctor } from "../hosts/node/run-doctor.ts";
import { runSetUp } from "../hosts/node/run-set-up.ts";
import { addReconcile } from "./reconcile.ts";
import { addReplay } from "./replay.ts";

const say = (line: string): void => console.log(line);
const complain = (line: string): void => console.error(line);

const program = new Command("counterfoil").description("Sets up and checks a Counterfoil server.");

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

addReconcile(program);
addReplay(program);

await program.parseAsync();
