/** What a form-encoded body says, nested by its brackets. Lists are still records, with "0", "1", … as keys. */
export interface Form {
  readonly [name: string]: string | Form;
}

type Growing = { [name: string]: string | Growing };

const emptyForm = (): Growing => Object.create(null) as Growing;

/** "a[b][]" → ["a", "b", ""]. */
const segmentsOf = (name: string): string[] => {
  const open = name.indexOf("[");
  if (open < 0) return [name];
  const inner = [...name.slice(open).matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] ?? "");
  return [name.slice(0, open), ...inner];
};

const place = (form: Growing, segments: readonly string[], value: string): void => {
  const [head = "", ...rest] = segments;
  const key = head === "" ? String(Object.keys(form).length) : head;
  if (rest.length === 0) {
    form[key] = value;
    return;
  }
  const present = form[key];
  const next = typeof present === "object" ? present : emptyForm();
  form[key] = next;
  place(next, rest, value);
};

/** Reads the query and the body alike: Stripe's clients write nested parameters with brackets. */
export const parseForm = (...sources: readonly URLSearchParams[]): Form => {
  const form = emptyForm();
  for (const source of sources) for (const [name, value] of source) place(form, segmentsOf(name), value);
  return form;
};

/** The values of a list parameter, `expand[]=a` and `expand[0]=a` alike. */
export const listOf = (value: string | Form | undefined): (string | Form)[] =>
  value === undefined || typeof value === "string" ? [] : Object.values(value);
