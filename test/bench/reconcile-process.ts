import process from "node:process";

/** `counterfoil reconcile`, which tells at its end how much memory it took at most. */
process.argv.splice(2, 0, "reconcile");
process.on("exit", () => {
  process.stderr.write(`peak ${process.resourceUsage().maxRSS} KB\n`);
});
await import("../../server/cli/main.ts");
