import type { Bar, Plot } from "../measurement.ts";

const width = 760;
const left = 290;
const right = 96;
const top = 52;
const barHeight = 26;
const step = 40;

/** Readable on a white and on a dark page: the picture follows what the reader prefers. */
const style = `
  text { font: 14px system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; fill: #1f2328; }
  .page { fill: #ffffff; } .title { font-size: 16px; font-weight: 600; }
  .ours { fill: #0f6cbd; } .other { fill: #8c959f; } .value { font-weight: 600; }
  .goal { stroke: #bc4c00; stroke-width: 2; stroke-dasharray: 5 4; } .goalword { fill: #bc4c00; font-size: 13px; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3; } .page { fill: #0d1117; }
    .ours { fill: #479ef5; } .other { fill: #6e7681; }
    .goal { stroke: #f0883e; } .goalword { fill: #f0883e; }
  }`;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const readable = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString("en-US") : String(Number(value.toPrecision(2)));

const barOf = (bar: Bar, index: number, scale: (value: number) => number): string => {
  const y = top + index * step;
  const middle = y + barHeight / 2 + 5;
  const long = Math.max(2, scale(bar.value));
  return `
  <text x="${left - 12}" y="${middle}" text-anchor="end">${escaped(bar.label)}</text>
  <rect class="${bar.ours ? "ours" : "other"}" x="${left}" y="${y}" width="${long.toFixed(1)}" height="${barHeight}" rx="3"/>
  <text class="value" x="${(left + long + 8).toFixed(1)}" y="${middle}">${readable(bar.value)}</text>`;
};

const goalOf = ({ goal, bars }: Plot, scale: (value: number) => number): string => {
  if (!goal) return "";
  const x = left + scale(goal.value);
  const end = top + bars.length * step - (step - barHeight) + 6;
  const anchor = x > (left + width - right) / 2 + 60 ? "end" : "start";
  return `
  <line class="goal" x1="${x.toFixed(1)}" y1="${top - 6}" x2="${x.toFixed(1)}" y2="${end}"/>
  <text class="goalword" x="${(x + (anchor === "end" ? 4 : -4)).toFixed(1)}" y="${end + 17}" text-anchor="${anchor}">${escaped(goal.words)} (${readable(goal.value)})</text>`;
};

/** A plot of bars as a picture of its own. */
export const svgOf = (plot: Plot): string => {
  const { title, unit, bars, goal } = plot;
  const most = Math.max(...bars.map(({ value }) => value), goal?.value ?? 0);
  const scale = (value: number): number => (value / most) * (width - left - right);
  const height = top + bars.length * step + (goal ? 22 : 4);
  const words = bars.map(({ label, value }) => `${label}: ${readable(value)} ${unit}`).join("; ");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(`${title}. ${words}`)}">
  <style>${style}</style>
  <rect class="page" width="${width}" height="${height}" rx="8"/>
  <text class="title" x="20" y="31">${escaped(title)} <tspan font-weight="400">(${escaped(unit)})</tspan></text>${bars.map((bar, index) => barOf(bar, index, scale)).join("")}${goalOf(plot, scale)}
</svg>
`;
};
