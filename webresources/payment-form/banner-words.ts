import { type BannerStrings, bannerStringsFor } from "../strings/banner/strings.ts";
import { type ReasonStrings, reasonStringsFor } from "../strings/reasons/strings.ts";

/** All that the banner says, in one language. */
export interface BannerWords {
  readonly banner: BannerStrings;
  /** What happened and the next step, by reason. */
  readonly reasons: ReasonStrings;
}

/** `languageId`: the user's, as the client API gives it. English for a language that we do not speak. */
export const bannerWordsFor = (languageId: number): BannerWords => ({
  banner: bannerStringsFor(languageId),
  reasons: reasonStringsFor(languageId),
});
