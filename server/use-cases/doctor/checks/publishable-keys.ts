import { askAgain, type DoctorPorts, type Subject, wordsOf } from "../examination.ts";
import { type Finding, of } from "../finding.ts";
import { type ProfileRow, readProfiles } from "../profile-rows.ts";

const check = of("stripe.publishable");

const findingOf = async (profile: ProfileRow, { gateway }: DoctorPorts): Promise<Finding> => {
  const { called, publishableKey, account } = profile;
  if (account) return check.skipped(`The profile ${called} is for the connected account ${account}: not tried.`);
  const same = await gateway.isOfSameAccount(publishableKey);
  if (!same.ok)
    return check.unchecked(`Stripe does not answer for the profile ${called} (${wordsOf(same.error)}).`, askAgain);
  if (same.value === undefined) {
    return check.skipped(`The account has no payment yet that the key of the profile ${called} could be shown.`);
  }
  return same.value
    ? check.ok(`The publishable key of the profile ${called} belongs to the account of the server's key.`)
    : check.wrong(
        `The publishable key of the profile ${called} belongs to another account than the server's key, or is no longer good.`,
        "Copy the publishable key of the right account from https://dashboard.stripe.com/apikeys into the profile.",
      );
};

/** Only keys that look right and are of the right mode are worth showing to Stripe; the others are told of with the profiles. */
const isWorthAsking = ({ publishableKey, livemode }: ProfileRow): boolean =>
  new RegExp(`^pk_${livemode ? "live" : "test"}_\\w+$`).test(publishableKey);

/** Each profile's publishable key against the server's key. */
export const publishableKeys: Subject = {
  checks: ["stripe.publishable"],
  examine: async (wish, ports) => {
    const profiles = await readProfiles(ports);
    if (!profiles.ok)
      return [check.unchecked(`Payment profiles cannot be read: ${wordsOf(profiles.error)}.`, askAgain)];
    const asked = profiles.value.filter((each) => isWorthAsking(each) && each.livemode === wish.stripe.livemode);
    return asked.length === 0
      ? [check.skipped("There is no profile whose key could be tried.")]
      : Promise.all(asked.map((profile) => findingOf(profile, ports)));
  },
};
