#!/usr/bin/env node
import { Command } from "commander";
import { addDoctor } from "./doctor.ts";
import { addReconcile } from "./reconcile.ts";
import { addReplay } from "./replay.ts";
import { addSetup } from "./setup.ts";

const program = new Command("counterfoil").description("Sets up and checks a Counterfoil server.");

addSetup(program);
addDoctor(program);
addReconcile(program);
addReplay(program);

await program.parseAsync();
