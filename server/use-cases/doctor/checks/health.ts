import { tables } from "../../../../core/generated/tables.ts";
import type { Row } from "../../../ports/dataverse.ts";
import { askAgain, type DoctorPorts, type DoctorWish, type Subject, wordsOf } from "../examination.ts";
import { type Finding, listed, of } from "../finding.ts";

const { columns, set } = tables.serverStatus;

interface Ready {
  readonly ready: boolean;
  readonly dataverse: string;
  readonly stripe: string;
  readonly lagSeconds: number;
  readonly backlog: number;
  readonly deadLetters: number;
}

const readyIn = (text: string): Ready | undefined => {
  try {
    const body = JSON.parse(text) as Partial<Ready> | null;
    return typeof body?.ready === "boolean" && typeof body.backlog === "number" ? (body as Ready) : undefined;
  } catch {
    return undefined;
  }
};

const readyFinding = ({ ready, dataverse, stripe }: Ready): Finding => {
  const check = of("server.ready");
  if (!ready) {
    return check.wrong(
      "The server's store does not work.",
      "Look into the server's log; the folder COUNTERFOIL_STORE must be writable and have room.",
    );
  }
  const far = [dataverse === "ok" ? "" : "Dataverse", stripe === "ok" ? "" : "Stripe"].filter(Boolean);
  return far.length === 0
    ? check.ok("Its store works, and it reaches Stripe and Dataverse.")
    : check.wrong(
        `The server does not reach ${listed(far)}.`,
        "Look into the server's log for the answer; check its keys, and what its network lets out.",
      );
};

const backlogFinding = ({ backlog, deadLetters, lagSeconds }: Ready): Finding => {
  const check = of("server.backlog");
  if (deadLetters > 0) {
    return check.warning(
      `${deadLetters} dead letters: the server gave these up.`,
      'See the view "Dead letters" of Gateway events for the reasons, mend them, then run: counterfoil replay --all',
    );
  }
  return lagSeconds > 300
    ? check.warning(
        `${backlog} wait, the oldest for ${lagSeconds} seconds.`,
        "Look into the server's log: Dataverse or Stripe may be slow or down. It catches up by itself.",
      )
    : check.ok(backlog === 0 ? "Nothing waits, nothing was given up." : `${backlog} wait, none for long.`);
};

const readiness = async ({ serverUrl }: DoctorWish, { web }: DoctorPorts): Promise<readonly Finding[]> => {
  const answer = await web.ask({ method: "GET", url: `${serverUrl}/health/ready` });
  const ready = answer.ok ? readyIn(answer.value.text) : undefined;
  if (ready) return [readyFinding(ready), backlogFinding(ready)];
  const why = answer.ok ? `it answers ${answer.value.status}` : wordsOf(answer.error);
  return [
    of("server.ready").unchecked(`/health/ready cannot be read: ${why}.`, "Mend first what is said of /health/live."),
  ];
};

/** The server writes every five minutes. */
const freshMs = 16 * 60_000;

/** Of all servers that beat: one that was forgotten is as bad as none. */
const versionFinding = (beating: readonly Row[], wanted: string): Finding => {
  const check = of("server.version");
  const versions = beating.map((row) => String(row[columns.version] ?? ""));
  const version = versions.find((each) => each !== wanted) ?? wanted;
  return version === wanted
    ? check.ok(
        `${beating.length === 1 ? "The server is" : `The ${beating.length} servers are`} of version ${version}, as this tool is.`,
      )
    : check.warning(
        `A server is of version ${version || "unknown"}, this tool of ${wanted}.`,
        `Bring both to the same version.`,
      );
};

const heartbeatFindings = (rows: readonly Row[], wish: DoctorWish, nowMs: number): readonly Finding[] => {
  const check = of("server.heartbeat");
  const [row] = rows;
  const beatOf = (each: Row | undefined): number => Date.parse(String(each?.[columns.heartbeaton]));
  const beatMs = beatOf(row);
  if (!row || Number.isNaN(beatMs)) {
    const mend = "Look into the server's log for heartbeat-failed, and whether its DATAVERSE_URL is this environment.";
    return [check.wrong("No server has written a heartbeat into this environment.", mend)];
  }
  const minutes = Math.round((nowMs - beatMs) / 60_000);
  if (nowMs - beatMs > freshMs) {
    const mend = "Start the server, or look into its log for heartbeat-failed.";
    return [check.wrong(`The last heartbeat came ${minutes} min ago.`, mend)];
  }
  if ((row[columns.livemode] === true) !== wish.stripe.livemode) {
    const mend = "Run the doctor with the server's own STRIPE_SECRET_KEY.";
    return [check.wrong("The server that beats here works in the other mode than this key.", mend)];
  }
  const beating = rows.filter((each) => nowMs - beatOf(each) <= freshMs);
  return [
    check.ok(`The last heartbeat came ${minutes < 1 ? "just now" : `${minutes} min ago`}.`),
    versionFinding(beating, wish.version),
  ];
};

const heartbeat = async (wish: DoctorWish, { dataverse, clock }: DoctorPorts): Promise<readonly Finding[]> => {
  const rows = await dataverse.list(set, {
    filter: `${columns.heartbeaton} ne null`,
    orderBy: `${columns.heartbeaton} desc`,
  });
  if (!rows.ok) {
    return [of("server.heartbeat").unchecked(`The server's status cannot be read: ${wordsOf(rows.error)}.`, askAgain)];
  }
  return heartbeatFindings(
    rows.value.map(({ row }) => row),
    wish,
    clock(),
  );
};

/** How the server is, by its own word and by its row in Dataverse. */
export const health: Subject = {
  checks: ["server.ready", "server.backlog", "server.heartbeat", "server.version"],
  examine: async (wish, ports) => (await Promise.all([readiness(wish, ports), heartbeat(wish, ports)])).flat(),
};
