import { catalogue, checkIds } from "./catalogue.ts";
import { clocks } from "./checks/clocks.ts";
import { currencies } from "./checks/currencies.ts";
import { endpoint } from "./checks/endpoint.ts";
import { health } from "./checks/health.ts";
import { keys } from "./checks/keys.ts";
import { nativePayment } from "./checks/native-payment.ts";
import { profiles } from "./checks/profiles.ts";
import { publishableKeys } from "./checks/publishable-keys.ts";
import { reach } from "./checks/reach.ts";
import { roles } from "./checks/roles.ts";
import { roundTrips } from "./checks/round-trips.ts";
import { signature } from "./checks/signature.ts";
import { site } from "./checks/site.ts";
import { solution } from "./checks/solution.ts";
import { steps } from "./checks/steps.ts";
import { stripeKey } from "./checks/stripe-key.ts";
import type { DoctorPorts, DoctorWish, Subject } from "./examination.ts";
import { type Finding, of } from "./finding.ts";

/** Everything that is looked at. */
export const everySubject: readonly Subject[] = [
  ...[stripeKey, publishableKeys, endpoint],
  ...[reach, health, signature, roundTrips, clocks],
  ...[solution, steps, roles, keys, nativePayment],
  ...[currencies, profiles, site],
];

/** One subject may take so long, milliseconds. */
const limitMs = 60_000;

const failed = ({ checks }: Subject, why: string): readonly Finding[] =>
  checks.map((check) =>
    of(check).unchecked(
      `Could not be found out: ${why}.`,
      "Try again; if it stays so, tell the makers of Counterfoil.",
    ),
  );

/** A check that throws or hangs is a check that could not be made, and holds no other up. */
const examineOne = async (subject: Subject, wish: DoctorWish, ports: DoctorPorts): Promise<readonly Finding[]> => {
  const late = ports.pause(limitMs).then(() => failed(subject, `no answer within ${limitMs / 1000} seconds`));
  const looked = subject
    .examine(wish, ports)
    .catch((error: unknown) => failed(subject, error instanceof Error ? error.message : String(error)));
  const findings = await Promise.race([looked, late]);
  const told = new Set(findings.map(({ check }) => check));
  const untold = subject.checks.filter((check) => !told.has(check));
  return [
    ...findings,
    ...untold.map((check) => of(check).skipped(`Not looked at before that is mended: ${catalogue[check].looksAt}.`)),
  ];
};

/** Looks at everything a person could get wrong, all at once; changes nothing. Findings in the order of the catalogue. */
export const examine = async (
  wish: DoctorWish,
  ports: DoctorPorts,
  subjects: readonly Subject[] = everySubject,
): Promise<readonly Finding[]> => {
  const found = (await Promise.all(subjects.map((subject) => examineOne(subject, wish, ports)))).flat();
  return checkIds.flatMap((id) => found.filter(({ check }) => check === id));
};
