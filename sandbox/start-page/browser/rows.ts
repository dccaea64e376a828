import type { EventLine, Overview, PaymentLine } from "../overview.ts";

/** How a status is tinted; words carry the meaning, colour only helps. */
const tints: Readonly<Record<string, string>> = {
  Succeeded: "good",
  Authorized: "good",
  Applied: "good",
  Failed: "bad",
  "Dead letter": "bad",
  Disputed: "bad",
  "Charged back": "bad",
  "Requires action": "wait",
  Processing: "wait",
  Parked: "wait",
};

const cell = (content: string | Node, name = ""): HTMLTableCellElement => {
  const element = document.createElement("td");
  if (name) element.className = name;
  element.append(content);
  return element;
};

const badge = (word: string): HTMLElement => {
  const element = document.createElement("span");
  element.className = `badge ${tints[word] ?? "plain"}`;
  element.textContent = word;
  return element;
};

const code = (text: string): HTMLElement => {
  const element = document.createElement("code");
  element.textContent = text;
  return element;
};

const link = (text: string, href: string): HTMLElement => {
  const element = document.createElement("a");
  element.href = href;
  element.textContent = text;
  return element;
};

const clock = (at: string): string => (at ? new Date(at).toLocaleTimeString() : "");

const reasonCell = ({ reasonCode, reason }: PaymentLine): HTMLTableCellElement => {
  const element = cell("", "reason");
  if (reasonCode) element.append(code(reasonCode), document.createElement("br"));
  element.append(reason);
  return element;
};

const paymentRow = (line: PaymentLine): HTMLTableRowElement => {
  const row = document.createElement("tr");
  row.append(
    cell(link(line.name || "Payment", `/model-driven/cfl_payment/${line.id}?user=staff`)),
    cell(badge(line.status)),
    cell(line.amount, "amount"),
    cell(line.reference ? code(line.reference) : "–"),
    reasonCell(line),
    cell(line.method || "–", "method"),
    cell(clock(line.at)),
  );
  return row;
};

const eventRow = (line: EventLine): HTMLTableRowElement => {
  const row = document.createElement("tr");
  row.append(cell(code(line.type)), cell(badge(line.state)), cell(line.note || "–"), cell(clock(line.at)));
  return row;
};

const shown = new Map<string, string>();
/** What stands in a table as long as there is nothing to show. */
const nothing = new Map<string, readonly Node[]>();

/** Replaces a table's body when its lines changed; an unchanged one keeps selection and focus. */
const show = <Line>(id: string, lines: readonly Line[], rowOf: (line: Line) => HTMLTableRowElement): void => {
  const words = JSON.stringify(lines);
  const body = document.querySelector(`#${id} tbody`);
  if (!body || shown.get(id) === words) return;
  shown.set(id, words);
  if (!nothing.has(id)) nothing.set(id, [...body.childNodes]);
  body.replaceChildren(...(lines.length === 0 ? (nothing.get(id) ?? []) : lines.map(rowOf)));
};

export const showPayments = (lines: Overview["payments"]): void => show("payments", lines, paymentRow);
export const showEvents = (lines: Overview["events"]): void => show("events", lines, eventRow);
