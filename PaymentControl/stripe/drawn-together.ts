/** So long the fields wait for the wallets' buttons above them, in milliseconds, lest these push them down. */
const patienceMs = 400;

/** Tells once that everything can be shown: the fields are there, and the wallets' buttons are known or take too long. */
export interface DrawnTogether {
  fieldsReady(): void;
  walletsKnown(): void;
  cancel(): void;
}

export const drawnTogether = (onDrawn: () => void): DrawnTogether => {
  let isKnown = false;
  let areFieldsReady = false;
  let isTold = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    clearTimeout(timer);
    if (isTold) return;
    isTold = true;
    onDrawn();
  };
  return {
    fieldsReady: () => {
      areFieldsReady = true;
      if (isKnown) tell();
      else timer ??= setTimeout(tell, patienceMs);
    },
    walletsKnown: () => {
      isKnown = true;
      if (areFieldsReady) tell();
    },
    cancel: () => {
      isTold = true;
      clearTimeout(timer);
    },
  };
};
