import { MultiBar, Presets } from "cli-progress";
import { type Finding, lineOf } from "../use-cases/reconcile/finding.ts";
import type { Progress, Watch } from "../use-cases/reconcile/ports.ts";

/** Shows a run on a terminal, or says how it goes in lines. */
export interface Display extends Watch {
  end(): void;
}

const words = ({ phase, share, checked, recovered, corrected, unmended }: Progress): string =>
  `${phase} ${Math.round(share * 100)} %: ${checked} checked, ${recovered} recovered, ${corrected} corrected` +
  (unmended > 0 ? `, ${unmended} cannot be mended` : "");

const onTerminal = (say: (line: string) => void): Display => {
  const bars = new MultiBar(
    { format: "{phase} [{bar}] {percentage} %  {counts}", clearOnComplete: false, hideCursor: true },
    Presets.legacy,
  );
  const bar = bars.create(100, 0, { phase: "begins   ", counts: "" });
  return {
    // Above the bar when both go to the same screen.
    found: (finding) => (process.stdout.isTTY ? bars.log(`${lineOf(finding)}\n`) : say(lineOf(finding))),
    progressed: (progress) => {
      const counts = words(progress).replace(/^[^:]*: /, "");
      bar.update(Math.round(progress.share * 100), { phase: progress.phase.padEnd(9), counts });
    },
    end: () => bars.stop(),
  };
};

const betweenMs = 5_000;

const inLines = (say: (line: string) => void, tell: (line: string) => void): Display => {
  let told = 0;
  return {
    found: (finding) => say(lineOf(finding)),
    progressed: (progress) => {
      if (progress.share < 1 && Date.now() - told < betweenMs) return;
      told = Date.now();
      tell(words(progress));
    },
    end: () => undefined,
  };
};

/** For programs: nothing before the end, and then everything that memory is spared for. */
export const collect = (most: number): Display & { readonly findings: readonly Finding[] } => {
  const findings: Finding[] = [];
  return {
    findings,
    found: (finding) => void (findings.length < most && findings.push(finding)),
    progressed: () => undefined,
    end: () => undefined,
  };
};

/** A bar where people look, plain lines on the error stream elsewhere; findings always on standard output. */
export const createDisplay = (say: (line: string) => void, tell: (line: string) => void): Display =>
  process.stderr.isTTY ? onTerminal(say) : inLines(say, tell);
