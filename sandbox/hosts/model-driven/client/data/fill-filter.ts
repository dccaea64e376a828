const msOf = { hour: 3_600_000 } as const;

/** The start of a day or month so many away from now, in the user's own time. */
const startOf = (unit: "day" | "month", away: number, now: Date): Date =>
  unit === "day"
    ? new Date(now.getFullYear(), now.getMonth(), now.getDate() + away)
    : new Date(now.getFullYear(), now.getMonth() + away, 1);

const instant = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, "Z");

/** Puts moments and the user into a filter's places: `{day:-7}`, `{month:0}`, `{hour:-24}`, `{now}`, `{user}`. */
export const filledFilter = (filter: string, userId: string, now: Date): string =>
  filter
    .replace(/\{(day|month):(-?\d+)\}/g, (_place, unit: "day" | "month", away: string) =>
      instant(startOf(unit, Number(away), now)),
    )
    .replace(/\{hour:(-?\d+)\}/g, (_place, away: string) => instant(new Date(now.getTime() + Number(away) * msOf.hour)))
    .replaceAll("{now}", instant(now))
    .replaceAll("{user}", userId);
