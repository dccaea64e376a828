import manifest from "../../package.json" with { type: "json" };

/** Of package, manifest and solution: one number. */
export const { version } = manifest;
