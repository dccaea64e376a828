import { askAgain, type DoctorPorts, type DoctorWish, type Subject, wordsOf } from "../examination.ts";
import { type Finding, listed, of } from "../finding.ts";
import { type ProfileRow, readProfiles } from "../profile-rows.ts";
import { tableFindings } from "../profile-table.ts";
import { isThisMachine } from "../examination.ts";

const correct = "Open the profile in the app Payments, under Payment profiles, and correct it.";

const modeOf = (livemode: boolean): string => (livemode ? "live" : "test");

const modeFinding = ({ called, livemode, publishableKey }: ProfileRow, { stripe }: DoctorWish): Finding => {
  const check = of("profiles.mode");
  if (publishableKey.startsWith(`pk_${modeOf(!livemode)}_`)) {
    return check.wrong(
      `The profile ${called} says ${modeOf(livemode)} mode, but its key is of the other mode.`,
      correct,
    );
  }
  return livemode === stripe.livemode
    ? check.ok(`The profile ${called} is of ${modeOf(livemode)} mode, as the server's key is.`)
    : check.wrong(
        `The profile ${called} is of ${modeOf(livemode)} mode, the server's key of ${modeOf(stripe.livemode)} mode.`,
        `${correct} A profile that is not meant for this server: deactivate it.`,
      );
};

const keyFinding = ({ called, publishableKey }: ProfileRow): Finding => {
  const check = of("profiles.key");
  if (/^[sr]k_/.test(publishableKey)) {
    return check.wrong(
      `The profile ${called} holds a SECRET key.`,
      "Roll that key at once on https://dashboard.stripe.com/apikeys, then put the publishable key (pk_…) into the profile.",
    );
  }
  return /^pk_(test|live)_\w+$/.test(publishableKey)
    ? check.ok(`The profile ${called} has a publishable key.`)
    : check.wrong(`The profile ${called} has no publishable key (pk_test_… or pk_live_…).`, correct);
};

/** https anywhere, and plain http on this machine alone: as the server itself judges. */
const isOrigin = (line: string): boolean =>
  URL.canParse(line) && (line.startsWith("https://") || (line.startsWith("http://") && isThisMachine(line)));

const originFinding = ({ called, returnOrigins }: ProfileRow): Finding => {
  const check = of("profiles.origins");
  const bad = returnOrigins.filter((line) => !isOrigin(line));
  if (bad.length === returnOrigins.length) {
    return check.wrong(
      `The profile ${called} has no return origin: banks could not send the payer back.`,
      `${correct} Return origins: one https address a line, such as https://pay.example.com.`,
    );
  }
  return bad.length === 0
    ? check.ok(`The profile ${called} has return origins.`)
    : check.warning(`The profile ${called} has return origins that are not https: ${listed(bad)}.`, correct);
};

const teamFinding = async ({ called, teamId }: ProfileRow, { dataverse }: DoctorPorts): Promise<Finding> => {
  const check = of("profiles.team");
  if (!teamId)
    return check.skipped(`The profile ${called} names no team: payments belong to the owner of what is paid for.`);
  const team = await dataverse.retrieve({ set: "teams", id: teamId }, { select: ["name"] });
  if (team.ok) return check.ok(`The team of the profile ${called} exists.`);
  return team.error.kind === "not-found"
    ? check.wrong(`The team of the profile ${called} does not exist.`, correct)
    : check.unchecked(`The team of the profile ${called} cannot be read: ${wordsOf(team.error)}.`, askAgain);
};

const nameFindings = (profiles: readonly ProfileRow[]): readonly Finding[] => {
  const check = of("profiles.names");
  const repeated = (keyOf: (profile: ProfileRow) => string): readonly ProfileRow[] =>
    profiles.filter((one, index) => profiles.findIndex((other) => keyOf(other) === keyOf(one)) !== index);
  const names = repeated(({ name }) => name.toLowerCase());
  const sources = repeated(({ sourceTable, livemode }) => `${sourceTable} ${livemode}`);
  const faults = [
    ...names.map(({ called }) =>
      check.wrong(`Two active profiles are called ${called}.`, "Rename one of them, or deactivate it."),
    ),
    ...sources.map(({ called, sourceTable }) =>
      check.warning(
        `The profile ${called} is not the only active one for ${sourceTable}.`,
        "Deactivate one of them, or name the profile in the component's property on each form.",
      ),
    ),
  ];
  return faults.length > 0 ? faults : [check.ok("No two profiles can be taken for each other.")];
};

const examineOne = async (profile: ProfileRow, wish: DoctorWish, ports: DoctorPorts): Promise<readonly Finding[]> => [
  modeFinding(profile, wish),
  keyFinding(profile),
  ...(await tableFindings(profile, ports)),
  originFinding(profile),
  await teamFinding(profile, ports),
];

/** Every active profile. */
export const profiles: Subject = {
  checks: [
    ...(["profiles.present", "profiles.names", "profiles.mode", "profiles.key", "profiles.source"] as const),
    ...([
      "profiles.currency",
      "profiles.regarding",
      "profiles.receipt",
      "profiles.payer",
      "profiles.origins",
      "profiles.team",
    ] as const),
  ],
  examine: async (wish, ports) => {
    const present = of("profiles.present");
    const found = await readProfiles(ports);
    if (!found.ok) return [present.unchecked(`Payment profiles cannot be read: ${wordsOf(found.error)}.`, askAgain)];
    const { length } = found.value;
    if (length === 0) {
      const mend = "Create one: the app Payments, Payment profiles, New; or run: counterfoil setup --sample";
      return [present.wrong("There is no active payment profile.", mend)];
    }
    const each = await Promise.all(found.value.map((profile) => examineOne(profile, wish, ports)));
    const there = present.ok(
      length === 1 ? "There is an active payment profile." : `There are ${length} active payment profiles.`,
    );
    return [there, ...nameFindings(found.value), ...each.flat()];
  },
};
