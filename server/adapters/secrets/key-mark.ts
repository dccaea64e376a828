import { scryptSync } from "node:crypto";

/**
 * Tells two keys apart without telling either: Dataverse never shows a webhook's key again, and so a changed one can be noticed.
 * Slow on purpose, salted, and too short to prove a guess.
 */
export const markOfKey = (key: string, salt: string): string => scryptSync(key, salt, 4).toString("hex");
