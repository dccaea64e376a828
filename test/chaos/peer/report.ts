import type { runPeer } from "./run-peer.ts";

type PeerOutcome = NonNullable<Awaited<ReturnType<typeof runPeer>>>;

/** The peer's figures, in lines as ours. */
export const peerSummary = ({ verdicts, refused }: PeerOutcome): string => {
  const all = Object.values(verdicts);
  const sum = (of: "wrong" | "lost"): number => all.reduce((total, verdict) => total + verdict[of], 0);
  return [
    ...Object.entries(verdicts).map(
      ([table, { objects, wrong, lost }]) => `${String(objects).padStart(7)}  ${table}: wrong ${wrong}, lost ${lost}`,
    ),
    ...all.flatMap(({ examples }) => examples),
    ...(refused > 0 ? [`${refused} deliveries were refused`] : []),
    `the peer: wrong ${sum("wrong")}, lost ${sum("lost")}`,
  ].join("\n");
};
