import { element } from "../../../element.ts";
import type { CommandRule, RibbonButton, ScriptCall } from "../../../imported/definitions.ts";
import { functionNamed, loadLibrary } from "../client-api/scripts.ts";

/** What a button's parameters stand for on this page: `PrimaryControl` is the form. */
export type CommandParameters = Readonly<Record<string, unknown>>;

type Verdict =
  { readonly kind: "shown" } | { readonly kind: "hidden" } | { readonly kind: "unknown"; readonly why: string };

const run = async (call: ScriptCall, parameters: CommandParameters): Promise<unknown> => {
  const unknown = call.parameters.find((name) => !(name in parameters));
  if (unknown) throw new Error(`The sandbox hands no ${unknown} to buttons here.`);
  await loadLibrary(call.library);
  return functionNamed(call.functionName)(...call.parameters.map((name) => parameters[name]));
};

/** The app gives a rule's promise ten seconds, then takes it for a no. */
const patienceMs = 10_000;

const inTime = (answer: Promise<unknown>): Promise<unknown> =>
  Promise.race([answer, new Promise((resolve) => setTimeout(resolve, patienceMs, false))]);

const judge = async (rules: readonly CommandRule[], parameters: CommandParameters): Promise<Verdict> => {
  for (const rule of rules) {
    if (rule.kind === "unsupported") return { kind: "unknown", why: `The sandbox does not know the rule ${rule.id}.` };
    if ((await inTime(run(rule.call, parameters))) !== true) return { kind: "hidden" };
  }
  return { kind: "shown" };
};

const inWords = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const pictureOf = (icon: string): HTMLElement | false =>
  icon !== "" && element("span", { class: "command-icon", style: `--icon:url("/_hosts/webresources/${icon}")` });

export interface Ribbon {
  readonly element: HTMLElement;
  /** Asks the rules again; buttons come and go. */
  refresh(): Promise<void>;
}

/** The solution's own buttons for one place, with their enable rules asked. `say` shows a fault of a script. */
export const createRibbon = (
  buttons: readonly RibbonButton[],
  parameters: CommandParameters,
  say: (words: string) => void,
): Ribbon => {
  const holder = element("div", { class: "ribbon" });
  let generation = 0;
  const press = (button: RibbonButton): void => {
    const all = button.actions.reduce<Promise<unknown>>(
      (before, call) => before.then(() => run(call, parameters)),
      Promise.resolve(),
    );
    all.catch((error: unknown) => say(`${button.label}: ${inWords(error)}`));
  };
  const drawn = (button: RibbonButton, verdict: Verdict): HTMLElement | undefined =>
    verdict.kind === "hidden"
      ? undefined
      : element(
          "button",
          {
            class: "command",
            type: "button",
            disabled: verdict.kind === "unknown",
            title: verdict.kind === "unknown" ? verdict.why : button.tooltip,
            onclick: () => press(button),
          },
          pictureOf(button.icon),
          button.label,
        );
  const refresh = async (): Promise<void> => {
    const own = ++generation;
    const verdicts = await Promise.all(
      buttons.map((button) =>
        judge(button.rules, parameters).catch((error: unknown): Verdict => ({ kind: "unknown", why: inWords(error) })),
      ),
    );
    if (own !== generation) return;
    const shown = buttons.flatMap((button, position) => drawn(button, verdicts[position] ?? { kind: "hidden" }) ?? []);
    holder.replaceChildren(...shown);
    holder.dataset["judged"] = String(generation);
  };
  void refresh();
  return { element: holder, refresh };
};
