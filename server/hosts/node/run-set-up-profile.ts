import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { err, ok, type Result } from "../../../core/result.ts";
import type { ProfileWish } from "../../use-cases/setup/profile-wish.ts";
import { sampleProfile } from "../../use-cases/setup/sample.ts";
import type { Choices } from "./run-set-up-choices.ts";

const isLive = (publishableKey: string): boolean => publishableKey.startsWith("pk_live_");

const modeOf = (livemode: boolean): string => (livemode ? "live" : "test");

const otherMode = (livemode: boolean): string =>
  `The publishable key is of ${modeOf(!livemode)} mode, the secret key of ${modeOf(livemode)} mode: give two of the same mode.`;

/** The profile that is wanted, with keys of one mode. The error is a sentence. */
export const profileOf = (choices: Choices, livemode: boolean): Result<ProfileWish | undefined, string> => {
  const { sample, profile } = choices;
  if (sample && profile) return err("Choose either a profile or the sample: the sample brings its own profile.");
  if (sample && livemode) return err("The sample is for test mode alone, yet Stripe's key is a live one.");
  if (sample) {
    return isLive(sample.publishableKey)
      ? err(otherMode(false))
      : ok(sampleProfile(sample.publishableKey, sample.returnOrigins));
  }
  if (!profile) return ok(undefined);
  if (isLive(profile.publishableKey) !== livemode) return err(otherMode(livemode));
  return ok({ ...profile, livemode });
};

const packed = join(import.meta.dirname, "..", "..", "..", "dist");

const newest = async (): Promise<string | undefined> => {
  const found: string[] = [];
  for await (const name of glob("CounterfoilSample_*.zip", { cwd: packed })) {
    if (!name.endsWith("_managed.zip")) found.push(join(packed, name));
  }
  return found.toSorted().at(-1);
};

/** The sample's zip: the one that was named, else the one that was built here. */
export const readSample = async (path: string | undefined): Promise<Result<Uint8Array, string>> => {
  const file = path ?? (await newest());
  if (!file) return err("CounterfoilSample_<version>.zip is not here: download it, and name it with --sample-zip.");
  try {
    return ok(await readFile(file));
  } catch (error) {
    return err(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
};
