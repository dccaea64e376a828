import { ok, type Result } from "../../core/result.ts";
import { invalidParameter, type StripeFault } from "./http/fault.ts";

type Metadata = Readonly<Record<string, string>>;

const mostKeys = 50;

/** Given pairs replace present ones, an empty value removes its key; null removes all; undefined leaves all. */
export const mergeMetadata = (present: Metadata | null, given: Metadata | null | undefined): Metadata => {
  if (given === null) return {};
  return Object.fromEntries(Object.entries({ ...present, ...given }).filter(([, value]) => value !== ""));
};

export const checkMetadata = (metadata: Metadata): Result<void, StripeFault> =>
  Object.keys(metadata).length <= mostKeys
    ? ok(undefined)
    : invalidParameter({ message: `You can specify up to ${mostKeys} metadata keys.`, param: "metadata" });
