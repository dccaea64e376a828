const minuteMs = 60_000;

/** An NCRONTAB expression for something that is to run so often: whole minutes, whole hours, or once a night. */
export const scheduleOf = (everyMs: number): string => {
  const minutes = Math.max(1, Math.round(everyMs / minuteMs));
  if (minutes < 60) return `0 */${minutes} * * * *`;
  const hours = Math.round(minutes / 60);
  return hours < 24 ? `0 0 */${hours} * * *` : "0 0 3 * * *";
};
