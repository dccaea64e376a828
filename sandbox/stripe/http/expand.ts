import { ok, type Result } from "../../../core/result.ts";
import type { Store } from "../store/store.ts";
import { invalidRequest, type StripeFault } from "./fault.ts";
import { includable, linked } from "./links.ts";

type Json = Readonly<Record<string, unknown>>;
type Expanded = Result<unknown, StripeFault>;

const deepest = 4;

const isRecord = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const notExpandable = (path: string): Expanded =>
  invalidRequest({
    message: `This property cannot be expanded (${path}). You may want to try expanding 'data.${path}' instead.`,
    param: "expand",
  });

/** Where the walk is: `owner` names the object and the way inside it, "customer.invoice_settings". */
interface Step {
  readonly store: Store;
  readonly path: string;
  readonly owner: string;
}

const each = (items: readonly unknown[], segments: readonly string[], step: Step): Expanded => {
  const results = items.map((item) => walk(item, segments, step));
  const failed = results.find((result) => !result.ok);
  return failed ?? ok(results.flatMap((result) => (result.ok ? [result.value] : [])));
};

const child = (object: Json, name: string, { store, owner }: Step): unknown => {
  const value = object[name];
  if (typeof value === "string") return linked(store, `${owner}.${name}`, value);
  if (typeof value === "number" || typeof value === "boolean") return undefined;
  return value === undefined ? includable(store, owner, { id: String(object["id"]), name }) : value;
};

const walk = (value: unknown, segments: readonly string[], step: Step): Expanded => {
  const [name, ...rest] = segments;
  if (name === undefined || value === null) return ok(value);
  if (Array.isArray(value)) return each(value, segments, step);
  if (!isRecord(value)) return notExpandable(step.path);
  const owner = typeof value["object"] === "string" ? value["object"] : step.owner;
  const next = child(value, name, { ...step, owner });
  if (next === undefined) return notExpandable(step.path);
  const inside = walk(next, rest, { ...step, owner: `${owner}.${name}` });
  return inside.ok ? ok({ ...value, [name]: inside.value }) : inside;
};

/** The object with what `expand[]` names put in place of ids. Nothing else changes. */
export const expand = (store: Store, object: object, paths: readonly string[]): Result<object, StripeFault> => {
  let expanded: unknown = object;
  for (const path of paths) {
    const segments = path.split(".");
    if (segments.length > deepest) {
      return invalidRequest({
        message: `You cannot expand more than ${deepest} levels of a property. ${path}`,
        param: "expand",
      });
    }
    const result = walk(expanded, segments, { store, path, owner: "" });
    if (!result.ok) return result;
    expanded = result.value;
  }
  return ok(isRecord(expanded) ? expanded : object);
};
