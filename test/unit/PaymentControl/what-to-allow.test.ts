import { languages, readResx } from "./support/resx.ts";

const [js, hooks, api] = ["js.stripe.com", "hooks.stripe.com", "api.stripe.com"];

it.each(languages)("names in %s each address that whoever blocks Stripe must allow", (lcid) => {
  const sentences = readResx(lcid);
  const named = ["stripe", "form", "slow"].map(
    (cause) => sentences.get(`Unavailable_${cause}`)?.match(/[a-z]+\.stripe\.com/g) ?? [],
  );
  expect(named.map((addresses) => [...addresses].sort())).toEqual([[api, hooks, js], [hooks, js], [js]]);
});
