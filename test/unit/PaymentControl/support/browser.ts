import { webcrypto } from "node:crypto";
import { TextDecoder, TextEncoder } from "node:util";

// Browsers have these; jsdom does not. Import this first.
Object.defineProperty(globalThis, "crypto", { value: webcrypto, configurable: true });
Object.assign(globalThis, { TextDecoder, TextEncoder, IS_REACT_ACT_ENVIRONMENT: true });

// The bundle leaves Fluent's web fonts out altogether (webpack.config.js); here Fluent is told so.
Object.assign(window, { FabricConfig: { fontBaseUrl: "" } });
