/** What a state means to the person who reads it. */
export type Tone = "good" | "busy" | "waiting" | "returned" | "contested" | "bad" | "quiet";

/** One colour a tone, each dark enough to be read on white (contrast of 4.5 to 1 at least) and told apart by its word as well. */
export const toneColours: Readonly<Record<Tone, string>> = {
  good: "#0e700e",
  busy: "#0f6cbd",
  waiting: "#835b00",
  returned: "#036a71",
  contested: "#7a2d8f",
  bad: "#b10e1c",
  quiet: "#5c5c5c",
};
