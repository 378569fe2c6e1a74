import { fold } from './fold-table';
import type { Pack } from './phrase-pack';

const YES =
  /^(?:yes|yep|yeah|sure|certainly|absolutely|of course|gladly|happy to|with pleasure|good news|great news|done|好的|好嘞|可以|没问题|沒問題|当然|當然|行[，,。！]|有的)(?![a-z])/;

const BUT = /^[^,，.。!！?？]{1,24}[,，.。!！]\s*(?:but|however|only|但是?|不过|只是|可是)(?![a-z])/;

/** The starts that the packs' suggestions teach, as they would stand in a draft, both Chinese scripts. */
export function leadsOf(packs: readonly Pack[]): string[] {
  const leads = new Set<string>();
  for (const { rules } of packs) {
    for (const { say } of rules) {
      for (const { text, hant, keep } of say) {
        if (keep === 'tip') continue;
        for (const words of [text, hant]) {
          const lead = words?.split('{', 1)[0]?.trim();
          if (lead) leads.add(lead);
        }
      }
    }
  }
  return [...leads];
}

/**
 * Whether a folded opening is a plain yes, or one of the leads that the packs teach. "Sure, but" before
 * anything is none: what comes behind it takes it back.
 */
export function isYes(opening: string, leads: readonly string[]): boolean {
  if (BUT.test(opening)) return false;
  return YES.test(opening) || leads.some(lead => opening.startsWith(fold(lead)));
}
