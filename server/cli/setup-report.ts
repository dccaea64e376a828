import type { BrokenOff, Done, Item, Verdict } from "../use-cases/setup/plan.ts";
import type { Plan } from "../use-cases/setup/setup.ts";

const labels: Readonly<Record<Verdict, string>> = {
  there: "there already",
  create: "will be created",
  mend: "will be mended",
  remove: "will be removed",
  skip: "left out",
};

const past: Readonly<Record<Verdict, string>> = {
  ...{ there: "there already", create: "created", mend: "mended", remove: "removed", skip: "left out" },
};

const widest = Math.max(...Object.values(labels).map((label) => label.length));

/** The plan for people: where, in which mode, and each thing in one line. */
export const linesOfPlan = ({ environment, livemode, items }: Plan): readonly string[] => [
  `Dataverse: ${environment}. Stripe: ${livemode ? "LIVE mode, real money" : "test mode"}.`,
  ...items.map(({ verdict, what, because }) => {
    const reason = because ? `: ${because}` : "";
    return `  ${labels[verdict].padEnd(widest)}  ${what}${reason}`;
  }),
];

export const lineOfDone = ({ item, outcome }: Done): string =>
  `  ${past[item.verdict].padEnd(widest)}  ${item.what}${outcome.note ? `. ${outcome.note}` : ""}`;

/** What was done, what failed and why, and what to do next. */
export const linesOfBreak = ({ done, failed, why }: BrokenOff): readonly string[] => [
  `${failed.what}: ${why}`,
  `Done before that: ${done.length === 0 ? "nothing" : done.map(({ item }) => item.what).join(", ")}.`,
  "What was done stays done. Mend the cause and run the same command again: it continues where it stopped.",
];

const entryOf = (item: Item, done: readonly Done[]): object => ({
  ...{ id: item.id, what: item.what, verdict: item.verdict },
  ...(item.because ? { because: item.because } : {}),
  done: done.some((each) => each.item === item),
});

/** The same for programs. */
export const jsonOf = (
  plan: Plan,
  run: { readonly isDry: boolean; readonly done: readonly Done[]; readonly broken?: BrokenOff },
): string => {
  const shown = run.done.find(({ outcome }) => outcome.shown)?.outcome.shown;
  const document = {
    environment: plan.organization,
    mode: plan.livemode ? "live" : "test",
    dryRun: run.isDry,
    items: plan.items.map((item) => entryOf(item, run.done)),
    ...(run.broken ? { failed: { id: run.broken.failed.id, why: run.broken.why } } : {}),
    ...(shown ? { signingSecret: shown } : {}),
  };
  return JSON.stringify(document, null, 2);
};
