import { existsSync } from "node:fs";
import { run } from "./run.js";

const known = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];
const installed = () => [process.env.CHROMIUM_PATH, ...known].find((path) => path && existsSync(path));

/** Where a Chromium is; Debian's package is installed when there is none and we may. Undefined when neither works. */
export const ensureChromium = async () => {
  const found = installed();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    process.stdout.write("Installing Chromium (Debian's package) for the browser tests …\n");
    const quiet = { show: "on failure", env: { DEBIAN_FRONTEND: "noninteractive" } };
    await run("apt-get", ["update"], quiet);
    await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core"], quiet);
  }
  return installed();
};
