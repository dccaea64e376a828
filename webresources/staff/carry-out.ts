import type { CommandStrings } from "../strings/commands/strings.ts";
import { fill } from "../strings/fill.ts";
import { follow, type Waiting } from "./follow.ts";
import { clearNotice, showNotice } from "./notices.ts";
import type { AskedFor, StaffRequests } from "./requests.ts";
import type { Question, StaffHost } from "./staff-host.ts";
import { levels, sentenceOf } from "./standing-words.ts";

/** Everything a command works with; tests put others in its place. */
export interface Desk extends Waiting {
  readonly host: StaffHost;
  readonly requests: StaffRequests;
  readonly words: CommandStrings;
}

export interface Command {
  /** Of the same key there is one at a time: a second press does nothing. */
  readonly key: string;
  readonly question?: Question;
  /** Creates the row; undefined when the user thought better of it. */
  readonly ask: () => Promise<AskedFor | undefined>;
}

const inWords = (error: unknown): string =>
  typeof error === "object" && error !== null && "message" in error ? String(error.message) : String(error);

/** Reads the row anew and lets the app ask again which buttons apply; never inside a rule. */
const refresh = async (form: Xrm.FormContext): Promise<void> => {
  await form.data.refresh(false);
  const { ui } = form;
  ui.refreshRibbon(false);
};

const askAndFollow = async (form: Xrm.FormContext, command: Command, desk: Desk): Promise<void> => {
  const { host, requests, words } = desk;
  if (command.question && !(await host.ask(command.question))) return;
  clearNotice(form);
  const asked = await command.ask();
  if (!asked) return;
  host.showProgress(words.working);
  try {
    const standing = await follow(asked, requests, desk);
    await refresh(form);
    showNotice(form, levels[standing.state], sentenceOf(standing, words));
  } finally {
    host.hideProgress();
  }
};

const underway = new Set<string>();

/** Asks, waits for the server's answer for a bounded time, and says on the form what came of it. Never rejects. */
export const carryOut = async (form: Xrm.FormContext, command: Command, desk: Desk): Promise<void> => {
  if (underway.has(command.key)) return;
  underway.add(command.key);
  try {
    await askAndFollow(form, command, desk);
  } catch (error) {
    showNotice(form, "ERROR", fill(desk.words.couldNotAsk, { reason: inWords(error) }));
  } finally {
    underway.delete(command.key);
  }
};
