import type { Command } from "commander";
import { err, ok, type Result } from "../../core/result.ts";
import { type HostFault, runSetUpPlan, withEnvFile } from "../hosts/node/run-set-up.ts";
import { carryOut, type Done, isWork } from "../use-cases/setup/plan.ts";
import type { Plan } from "../use-cases/setup/setup.ts";
import { conversation } from "./ask.ts";
import { complain, say } from "./out.ts";
import { choicesOf, type Options, optionsInVain, withOptions } from "./setup-options.ts";
import { askForRest, type Known } from "./setup-questions.ts";
import { jsonOf, lineOfDone, linesOfBreak, linesOfPlan } from "./setup-report.ts";

const isAsking = ({ yes, json }: Options): boolean => !yes && !json && process.stdin.isTTY === true;

/** Codes go to the error stream, so that the result stands alone on the other. */
const tellCode = (where: string, code: string): void =>
  complain(`To sign in as an administrator, open ${where} in a browser and enter the code ${code}`);

const gather = async (options: Options): Promise<Result<Known, HostFault>> => {
  const sentences = optionsInVain(options);
  if (sentences.length > 0) return err({ sentences, exitCode: 64 });
  const variables = options.env ? await withEnvFile(options.env, process.env) : process.env;
  const choices = await choicesOf(options, variables["DATAVERSE_URL"]);
  if (!choices.ok) return err({ sentences: [choices.error], exitCode: 78 });
  const known = { choices: choices.value, variables };
  const isWhole = !isAsking(options);
  if (isWhole) return ok(known);
  const remove = options.remove === true;
  return ok(await conversation((asker) => askForRest(known, { asker, remove, read: withEnvFile })));
};

const planFor = async (options: Options): Promise<Result<Plan, HostFault>> => {
  const known = await gather(options);
  if (!known.ok) return known;
  const { live = false, newSecret = false, remove = false, profiles = false } = options;
  const manner = { live, newSecret, remove, profiles, configured: options.config !== undefined, tell: tellCode };
  return runSetUpPlan(known.value.choices, known.value.variables, manner);
};

const isAgreed = async (options: Options): Promise<boolean> => {
  if (options.yes) return true;
  return isAsking(options) && conversation((asker) => asker.yes("Shall this be done?", false));
};

const showSecret = (done: readonly Done[]): void => {
  const secret = done.find(({ outcome }) => outcome.shown)?.outcome.shown;
  if (!secret) return;
  say("Stripe's signing secret, shown this once: put it into STRIPE_WEBHOOK_SECRETS.");
  say(secret);
};

const execute = async (plan: Plan, options: Options): Promise<void> => {
  const { json = false } = options;
  const ended = await carryOut(plan.items, (done) => (json ? undefined : say(lineOfDone(done))));
  const done = ended.ok ? ended.value : ended.error.done;
  const broken = ended.ok ? {} : { broken: ended.error };
  if (json) say(jsonOf(plan, { isDry: false, done, ...broken }));
  else showSecret(done);
  if (ended.ok) return;
  for (const line of linesOfBreak(ended.error)) complain(line);
  process.exitCode = 1;
};

const setUp = async (options: Options): Promise<void> => {
  const plan = await planFor(options);
  if (!plan.ok) {
    for (const line of plan.error.sentences) complain(line);
    process.exitCode = plan.error.exitCode;
    return;
  }
  if (!options.json) for (const line of linesOfPlan(plan.value)) say(line);
  const isIdle = !isWork(plan.value.items);
  if (options.dryRun || isIdle) {
    if (options.json) say(jsonOf(plan.value, { isDry: options.dryRun === true, done: [] }));
    else say(isIdle ? "Nothing is to be done." : "Nothing was changed: --dry-run shows the plan alone.");
    return;
  }
  if (await isAgreed(options)) return execute(plan.value, options);
  const isAsked = isAsking(options);
  complain(isAsked ? "Nothing was changed." : "Nothing was changed. Add --yes to have this done without a question.");
  if (!isAsked) process.exitCode = 64;
};

/** `counterfoil setup`. */
export const addSetup = (program: Command): void => {
  const description =
    "registers the Stripe endpoint, the Dataverse webhook and its steps, and what the server needs; shows its plan first, safe to repeat";
  withOptions(program.command("setup").description(description)).action(async (options: Options) => {
    try {
      await setUp(options);
    } catch (error) {
      if (!(error instanceof Error && error.name === "AbortError")) throw error;
      complain("Stopped before anything was changed.");
      process.exitCode = 130;
    }
  });
};
