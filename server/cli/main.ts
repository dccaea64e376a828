#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { addDoctor } from "./doctor.ts";
import { addReconcile } from "./reconcile.ts";
import { addReplay } from "./replay.ts";
import { addSetup } from "./setup.ts";

const program = new Command("counterfoil")
  .description("Sets up and checks a Counterfoil server.")
  .showHelpAfterError("Add --help to see what there is.")
  .exitOverride();

addSetup(program);
addDoctor(program);
addReconcile(program);
addReplay(program);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : 64; // EX_USAGE; commander's own is 1, which says that something is wrong elsewhere
}
