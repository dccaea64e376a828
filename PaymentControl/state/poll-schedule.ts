/** Waits between looks at an attempt, in milliseconds: dense while a card is being decided, then ever wider. */
const eager = [150, 250, 400, 600, 900, 1300, 2000, 3000];
const steady = 5_000;
const patient = 15_000;
const eagerTotal = eager.reduce((sum, wait) => sum + wait, 0);

/** The wait before the next look, after `waited` milliseconds of earlier waits. */
export const nextWait = (waited: number): number => {
  let sum = 0;
  for (const wait of eager) {
    if (waited <= sum) return wait;
    sum += wait;
  }
  return waited < eagerTotal + 60_000 ? steady : patient;
};

/** A slow look also asks the server to read Stripe again, in case a webhook never comes. */
export const isSlow = (wait: number): boolean => wait >= 2_000;

/** After this long without a decision the payer is told that we are checking. */
export const patienceMs = 15_000;

/** A bank that has not confirmed by then takes days: the page need not ask any more. */
export const pendingWatchMs = 600_000;
